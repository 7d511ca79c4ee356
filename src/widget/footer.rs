//! Whose reports these are, and what the widget does not do.

use super::builder::el;
use super::store::Ui;
use super::words::fill;
use yew::prelude::*;

pub fn footer(ui: &Ui) -> Html {
    let mut agencies: Vec<&str> = match ui.story().outline() {
        Some(outline) => outline.agencies.iter().map(String::as_str).collect(),
        None => ui.story().articles.numbered().map(|(_, a)| a.agency.as_str()).collect(),
    };
    agencies.retain(|agency| !agency.is_empty());
    agencies.dedup();
    let words = &ui.words;
    let mut foot = el("footer").class("foot").is("part", "footer");
    if !agencies.is_empty() {
        foot = foot.put_el(el("span").text(&fill(words.story_by, &[&agencies.join(", ")])));
    }
    foot.put_el(el("span").say(words.built_from_text))
        .put_el(el("span").say(words.no_trackers))
        .html()
}
