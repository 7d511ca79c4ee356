//! Texts as they are.

use super::super::store::Ui;
use crate::model::{EntityId, Event, Evidence};
use yew::prelude::{Html, html};

pub fn title(_ui: &Ui, event: &Event) -> Html {
    html! { &event.title }
}

pub fn name(ui: &Ui, id: EntityId) -> Html {
    let entity = ui.story().entities.get(id.index());
    html! { entity.map_or("", |e| e.name.as_str()) }
}

pub fn sentence(ui: &Ui, evidence: Evidence) -> Html {
    let article = ui.story().articles.get(evidence.article.index());
    let text = article.and_then(|a| Some(a.sentences.get(evidence.sentence as usize)?.of(&a.text)));
    html! { text.unwrap_or("") }
}
