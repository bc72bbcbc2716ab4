//! The first program: see `lib.rs`.

fn main() {
    uppdragskollen_web::start();
}
