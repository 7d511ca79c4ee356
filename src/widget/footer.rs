//! Whose reports these are, and what the widget does not do.

use super::store::Ui;
use super::words::fill;
use yew::prelude::*;

pub fn footer(ui: &Ui) -> Html {
    let mut agencies: Vec<&str> = ui.story().articles.iter().map(|a| a.agency.as_str()).collect();
    agencies.retain(|agency| !agency.is_empty());
    agencies.dedup();
    let words = &ui.words;
    html! {
        <footer class="foot" part="footer">
            if !agencies.is_empty() {
                <span>{ fill(words.story_by, &[&agencies.join(", ")]) }</span>
            }
            <span>{ words.built_from_text }</span>
            <span>{ words.no_trackers }</span>
        </footer>
    }
}
