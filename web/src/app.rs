//! The frame around every view, and which view is shown.

use leptos::prelude::*;

use crate::i18n::words;
use crate::page;
use crate::parts;
use crate::route::View;
use crate::store::{Store, Trouble};
use crate::views;

/// What every view can use.
#[derive(Clone, Copy)]
pub struct Frame {
    /// The drafts.
    pub store: Store,
    /// What a screen reader is told next.
    announcement: RwSignal<String>,
    /// Whether the person has gone from one view to another: the first view leaves the focus where it is.
    moved: StoredValue<bool>,
}

impl Frame {
    fn new() -> Self {
        Self { store: Store::open(), announcement: RwSignal::new(String::new()), moved: StoredValue::new(false) }
    }

    /// Tells what has happened to who cannot see it.
    pub fn announce(self, what: String) {
        // The same words twice in a row are only told again if they were gone in between.
        self.announcement.set(String::new());
        request_animation_frame(move || self.announcement.set(what));
    }

    /// Whether the person has gone from one view to another.
    pub fn has_moved(self) -> bool {
        self.moved.get_value()
    }
}

/// The app.
pub fn app() -> impl IntoView {
    let frame = Frame::new();
    let view = RwSignal::new(View::parse(&page::hash()).unwrap_or(View::Drafts));
    window_event_listener_untyped("hashchange", move |_| {
        if let Some(next) = View::parse(&page::hash()).filter(|next| *view.read_untracked() != *next) {
            frame.moved.set_value(true);
            view.set(next);
        }
    });
    window_event_listener_untyped("beforeunload", move |event| {
        // Only what is in memory alone would be lost.
        if frame.store.trouble.get_untracked().is_some() && frame.store.has_unstored() {
            event.prevent_default();
        }
    });
    let words = &words().shell;
    let to_content = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        page::go_to("content");
    };
    view! {
        <a class="ds-skip-link" href="#content" on:click=to_content>{words.skip}</a>
        <header class="site-header">
            <a class="site-name" href=View::Drafts.address()>{words.name}</a>
            {navigation(view)}
        </header>
        <main id="content" tabindex="-1">
            <div class="trouble" role="alert">{move || frame.store.trouble.get().map(trouble)}</div>
            {move || shown(frame, view.get())}
        </main>
        <div class="ds-sr-only" role="status">{frame.announcement}</div>
    }
}

fn shown(frame: Frame, view: View) -> AnyView {
    match view {
        View::Drafts => views::drafts(frame),
        View::Draft(id) => views::draft(frame, id),
        View::Rules { pack, rule } => views::rules(frame, pack.as_deref(), rule.as_deref()),
        View::About => views::about(frame),
    }
}

fn navigation(view: RwSignal<View>) -> AnyView {
    let link = move |name: &'static str, to: View| {
        let address = to.address();
        let current = move || match (&*view.read(), &to) {
            (View::Draft(_), View::Drafts) => Some("true"),
            (View::Rules { .. }, View::Rules { .. }) => Some("page"),
            (shown, to) if shown == to => Some("page"),
            _ => None,
        };
        view! { <li><a href=address aria-current=current>{name}</a></li> }
    };
    view! {
        <nav aria-label=words().shell.navigation>
            <ul>
                {link(words().drafts.title, View::Drafts)}
                {link(words().rules.title, View::Rules { pack: None, rule: None })}
                {link(words().shell.about, View::About)}
            </ul>
        </nav>
    }
    .into_any()
}

fn trouble(trouble: Trouble) -> AnyView {
    let [heading, text] = match trouble {
        Trouble::Full => words().shell.full,
        Trouble::Unavailable => words().shell.unavailable,
    };
    parts::alert("danger", heading, text.to_owned())
}
