//! Search and one disclosure a facet; what is active; and the way back.

mod chips;
mod count;
mod empty;
mod facet;
mod search;

pub use chips::chips;
pub use count::count_line;
pub use empty::nothing_found;

use super::builder::el;
use super::store::UiProps;
use crate::query::Facet;
use yew::prelude::*;

#[component]
pub fn Filters(props: &UiProps) -> Html {
    let ui = &props.ui;
    let open = use_state_eq(|| None::<Facet>);
    let facets = Facet::ALL.into_iter().filter(|f| ui.store.can_narrow(*f));
    let toggle = |facet: Facet| {
        let open = open.clone();
        Callback::from(move |()| open.set((*open != Some(facet)).then_some(facet)))
    };
    let facet = |facet: Facet| {
        html! {
            <facet::FacetBox key={facet.key()} ui={ui.clone()} {facet}
                open={*open == Some(facet)} on_toggle={toggle(facet)} />
        }
    };
    el("div")
        .class("filters")
        .is("part", "filters")
        .is("role", "search")
        .is("aria-label", ui.words.filters)
        .put(search::search(ui))
        .all(facets.map(facet))
        .html()
}
