//! The widget as HTML, before any script: the same components, drawn where the
//! story is built.

use super::app::{App, AppProps, RootProps, Settings};
use super::link::Link;
use super::words::Words;
use crate::model::Story;
use crate::query::{Address, State, View};
use std::rc::Rc;
use yew::prelude::Callback;

/// The words of other languages than English, by tag.
const WORDS: [(&str, &str); 2] =
    [("vi", include_str!("words/vi.txt")), ("km", include_str!("words/km.txt"))];

/// The first view of `story` as a reader has it who opens no link. `language` is
/// the interface's, a BCP 47 tag; where its words are not known they are English.
pub fn static_html(story: Rc<Story>, language: &str) -> String {
    let name = language.split('-').next().unwrap_or("").to_ascii_lowercase();
    let file = WORDS.iter().find(|(known, _)| *known == name);
    let words = Words::new(language, file.map(|(_, file)| (*file).to_owned()));
    let address = Address::parse("", &story, View::Timeline);
    let state = State::new(story, address, View::Timeline);
    let link = Rc::new(Link::new(state, Callback::noop()));
    let settings = Settings { words, ..Settings::default() };
    let props = RootProps { shown: Some(AppProps { link, settings, generation: 0 }) };
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    futures::executor::block_on(renderer.render())
}
