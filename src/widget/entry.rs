//! What the page's script calls; the other side is `www/dateline.js`.

use super::app::{App, AppProps, Settings};
use super::link::{Counts, Link, Told};
use crate::model::{Story, StoryError, codec};
use crate::query::{Action, Address, State, View};
use js_sys::{Function, Object, Reflect, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback};

/// The story inside the widget.
static STORY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/story.bin"));

/// The bytes of the story inside the widget.
pub fn story() -> Vec<u8> {
    STORY.to_vec()
}

/// A widget on the page.
pub struct Handle {
    app: AppHandle<App>,
    props: AppProps,
    /// Where the widget draws. Yew leaves its listeners on it, so each widget
    /// has one of its own, which is dropped with it.
    root: Element,
}

/// Draws a widget into `host`. `options` and what is emitted are described in
/// `www/dateline.js`.
///
/// # Errors
/// A text for people where the story can't be read; `host` is then untouched.
pub fn mount(host: &Element, options: &JsValue) -> Result<Handle, JsValue> {
    let story = read_story(&member(options, "story"))?;
    let emit = member(options, "emit").dyn_into::<Function>()?;
    let settings = Settings::default().with(|name| text(options, name));
    let filter = text(options, "filter").unwrap_or_default();
    let emit = Callback::from(move |told| tell(&emit, told));
    let link = Rc::new(Link::new(first_state(story, &filter, settings.view), emit));
    let document = host.owner_document().ok_or("the host stands in no document")?;
    let root = document.create_element("div")?;
    host.append_child(&root)?;
    let props = AppProps { link, settings, generation: 0 };
    let app = yew::Renderer::<App>::with_root_and_props(root.clone(), props.clone()).render();
    Ok(Handle { app, props, root })
}

impl Handle {
    /// Members of `options` that are there change.
    pub fn update(&mut self, options: &JsValue) {
        self.props.settings = self.props.settings.with(|name| text(options, name));
        if let Some(view) = text(options, "view").and_then(|v| View::from_key(&v)) {
            self.props.link.send(Action::Home(view));
        }
        self.app.update(self.props.clone());
        if let Some(filter) = text(options, "filter") {
            self.set_filter(&filter);
        }
    }

    /// Gives the filter as it was understood.
    pub fn set_filter(&self, filter: &str) -> String {
        let link = &self.props.link;
        let address = link.state().parse(filter);
        link.send(Action::Go(address));
        self.get_filter()
    }

    pub fn get_filter(&self) -> String {
        self.props.link.state().print()
    }

    /// Shows another story, with the filter as far as it fits.
    ///
    /// # Errors
    /// A text for people; nothing has changed then.
    pub fn set_story(&mut self, story: &JsValue) -> Result<(), JsValue> {
        let story = read_story(story)?;
        let before = self.props.link.state();
        let state = first_state(story, &before.print(), before.home);
        self.props.link.restart(state);
        self.props.generation += 1;
        self.app.update(self.props.clone());
        Ok(())
    }

    pub fn destroy(self) {
        self.app.destroy();
        self.root.remove();
    }
}

fn first_state(story: Story, filter: &str, home: View) -> State {
    let address = Address::parse(filter, &story, home);
    State::new(Rc::new(story), address, home)
}

/// `undefined`: the one inside; else a `Uint8Array`, story.bin.
fn read_story(given: &JsValue) -> Result<Story, JsValue> {
    let story = if given.is_undefined() || given.is_null() {
        codec::decode(STORY)
    } else if let Some(bytes) = given.dyn_ref::<Uint8Array>() {
        codec::decode(&bytes.to_vec())
    } else {
        Err(StoryError::NotAStory)
    };
    story.map_err(|e| JsValue::from_str(&e.to_string()))
}

fn member(options: &JsValue, name: &str) -> JsValue {
    Reflect::get(options, &name.into()).unwrap_or_default()
}

fn text(options: &JsValue, name: &str) -> Option<String> {
    member(options, name).as_string()
}

fn tell(emit: &Function, told: Told) {
    let (name, detail) = match told {
        Told::Ready(counts) => ("ready", detail_of(&counts)),
        Told::Filter(counts) => ("filter", detail_of(&counts)),
        Told::Open(view, id) => {
            ("open", detail(&[("view", view.key().into()), ("id", id.as_str().into())]))
        }
    };
    // What a listener of the page throws is the page's affair.
    let _ = emit.call2(&JsValue::NULL, &name.into(), &detail);
}

fn detail_of(counts: &Counts) -> JsValue {
    detail(&[
        ("filter", counts.filter.as_str().into()),
        ("total", (counts.total as u32).into()),
        ("matching", (counts.matching as u32).into()),
        ("shown", (counts.shown as u32).into()),
    ])
}

fn detail(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        // Setting a member of a new plain object can't fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
