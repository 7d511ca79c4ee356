//! Events without a date, under a filter of days: said, not silently dropped.

use super::super::builder::{button, el};
use super::super::store::Ui;
use crate::query::Action;
use yew::prelude::*;

pub fn undated(ui: &Ui) -> Html {
    let (words, n) = (&ui.words, ui.store.selection.undated);
    if n == 0 {
        return Html::default();
    }
    let is_in = ui.store.address.filter.undated;
    let (said, change) = if is_in {
        (words.undated_in, words.undated_hide)
    } else {
        (words.undated_out, words.undated_show)
    };
    el("p")
        .class("undated")
        .text(&words.plural(said, n))
        .say(" ")
        .put_el(button("link").on_click(ui.on(Action::Undated(!is_in))).say(change))
        .html()
}
