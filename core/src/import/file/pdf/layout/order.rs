//! Puts things in order of a measure.
//!
//! One sort for all: the standard library's is compiled anew for each type, two kilobytes at a time.

/// Things in order of what is measured on each; those of the same measure stay in the order that they had.
pub fn by<T>(things: Vec<T>, measure: impl Fn(&T) -> f32) -> Vec<T> {
    let mut order: Vec<(f32, usize)> = things.iter().map(measure).zip(0..).collect();
    order.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    order.into_iter().filter_map(|(_, place)| things.get_mut(place).and_then(Option::take)).collect()
}
