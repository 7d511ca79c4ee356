//! What is drawn by itself, and left as it is where nothing that it shows has
//! changed. One component for all: each kind costs 4 kB of code.

use super::figures::figures;
use super::filters::{as_of, use_filters};
use super::header::header;
use super::overview::use_overview;
use super::store::Ui;
use super::timeline::{Days, day};
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

/// Of one place in the widget it is always the same.
#[derive(Clone, PartialEq)]
pub enum Pane {
    Header,
    AsOf,
    Overview,
    Filters,
    /// Those beside the timeline.
    Figures,
    Days(Days),
}

#[derive(Clone, PartialEq, Properties)]
struct Props {
    ui: Ui,
    pane: Pane,
}

/// `key`: among its neighbours.
pub fn pane(ui: Ui, pane: Pane, key: u32) -> Html {
    html! { <Drawn {key} {ui} {pane} /> }
}

#[component]
fn Drawn(props: &Props) -> Html {
    use_pane(props)
}

/// The hooks of one pane: which these are never changes while it stands.
fn use_pane(props: &Props) -> Hooks<'_> {
    Hooks(props)
}

struct Hooks<'a>(&'a Props);

impl Hook for Hooks<'_> {
    type Output = Html;

    fn run(self, context: &mut HookContext) -> Html {
        let Props { ui, pane } = self.0;
        match pane {
            Pane::Header => header(ui),
            Pane::AsOf => as_of(ui),
            Pane::Overview => use_overview(ui).run(context),
            Pane::Filters => use_filters(ui).run(context),
            Pane::Figures => figures(ui, true),
            Pane::Days(days) => day(ui, days),
        }
    }
}
