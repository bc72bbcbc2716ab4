//! Regelverk and Om: shown by the library, under a heading that is there at once.

use leptos::prelude::*;

use crate::element::{El, el};
use crate::i18n::words;
use crate::later;
use crate::library::remote::{self, Missing, Visit};
use crate::page;
use crate::parts::{failed, page_heading, waiting};

/// The view of an address, under its heading.
pub fn lent(title: &'static str, address: String) -> El {
    let place = el("div");
    // The library's visit to the place, once it has come.
    let visit = StoredValue::new_local(None::<Result<Visit, Missing>>);
    let told = ArcTrigger::new();
    let invite = {
        let (place, told) = (place.clone(), told.clone());
        move || {
            let (place, told, address) = (place.clone(), told.clone(), address.clone());
            later::spawn(async move {
                let library = remote::fetch().await;
                // By then the person may have gone elsewhere.
                visit.try_update_value(|visit| *visit = Some(library.map(|library| library.visit(&place, &address))));
                told.notify();
            });
        }
    };
    invite();
    let state = {
        let told = told.clone();
        move || {
            told.track();
            visit.with_value(|visit| match visit {
                None => Some(0),
                Some(Err(Missing::Unreachable)) => Some(1),
                Some(Err(Missing::Other)) => Some(2),
                Some(Ok(_)) => None,
            })
        }
    };
    let again = move || {
        visit.set_value(None);
        told.notify();
        invite();
    };
    let until_then = el("div").live(state, move |state| match state {
        0 => waiting(words().library.loading),
        1 => failed(words().library.unreachable, words().packs.try_again, again.clone()),
        _ => failed(words().library.other, words().library.reload, page::reload),
    });
    el("div").child(page_heading(move || title.to_owned())).child(until_then).child(place)
}
