//! What the page's script calls; the other side is `www/parts.js`.

use super::app::{App, AppProps, RootProps, Settings};
use super::link::{Counts, Link, Told};
use crate::model::{Bytes, Story, StoryError, codec};
use crate::query::{Action, Address, State, View};
use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ShadowRoot};
use yew::{AppHandle, Callback};

/// The story inside the widget.
static STORY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/story.bin"));

/// The bytes of the story inside the widget.
pub fn story() -> Vec<u8> {
    STORY.to_vec()
}

/// A widget on the page.
pub struct Handle {
    canvas: Canvas,
    props: AppProps,
}

/// Where a widget draws. Yew never lets go of the listeners on its root, so
/// that those of a widget that has left serve the next one.
struct Canvas {
    app: AppHandle<App>,
    root: Element,
}

thread_local! {
    /// Of widgets that have left.
    static FREE: RefCell<Vec<Canvas>> = const { RefCell::new(Vec::new()) };
    static GENERATION: Cell<u32> = const { Cell::new(0) };
}

impl Canvas {
    /// In `host`, with the widget drawn or about to be.
    fn draw(host: &Element, props: &AppProps) -> Result<Canvas, JsValue> {
        let shown = RootProps { shown: Some(props.clone()) };
        if let Some(mut canvas) = FREE.with_borrow_mut(Vec::pop) {
            host.append_child(&canvas.root)?;
            canvas.app.update(shown);
            return Ok(canvas);
        }
        // Not the host's, which may be a frame's that is gone before the canvas is.
        let document = web_sys::window().and_then(|window| window.document());
        let document = document.ok_or("there is no document")?;
        let root = document.create_element("div")?;
        host.append_child(&root)?;
        let app = yew::Renderer::<App>::with_root_and_props(root.clone(), shown).render();
        Ok(Canvas { app, root })
    }

    fn update(&mut self, props: &AppProps) {
        self.app.update(RootProps { shown: Some(props.clone()) });
    }

    fn leave(mut self) {
        self.root.remove();
        self.app.update(RootProps { shown: None });
        FREE.with_borrow_mut(|free| free.push(self));
    }
}

/// No two stories shown have the same.
fn next_generation() -> u32 {
    GENERATION.set(GENERATION.get().wrapping_add(1));
    GENERATION.get()
}

/// Draws a widget into `host`. `options` and what is emitted are described in
/// `www/parts.js`.
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
    if let (None, Ok(root)) = (&settings.paper, host.get_root_node().dyn_into::<ShadowRoot>()) {
        link.window.stand_in(root.host());
    }
    let props = AppProps { link, settings, generation: next_generation() };
    Ok(Handle { canvas: Canvas::draw(host, &props)?, props })
}

impl Handle {
    /// Members of `options` that are there change.
    pub fn update(&mut self, options: &JsValue) {
        self.props.settings = self.props.settings.with(|name| text(options, name));
        if let Some(view) = text(options, "view").and_then(|v| View::from_key(&v)) {
            self.props.link.send(Action::Home(view));
        }
        self.canvas.update(&self.props);
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
        self.props.generation = next_generation();
        self.canvas.update(&self.props);
        Ok(())
    }

    /// Files that were wanted, by their names; names and bytes take turns. Gives the
    /// names of those that are of no use.
    pub fn put(&self, files: &Array) -> Array {
        let state = self.props.link.state();
        let refused = Array::new();
        let mut files = files.iter();
        while let (Some(name), Some(bytes)) = (files.next(), files.next()) {
            if let (Some(text), Some(bytes)) = (name.as_string(), bytes.dyn_ref::<Uint8Array>())
                && !state.full.story.put(&text, bytes.to_vec())
            {
                refused.push(&name);
            }
        }
        self.props.link.send(Action::Arrived);
        refused
    }

    pub fn destroy(self) {
        self.canvas.leave();
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
        codec::open(Bytes::whole(bytes.to_vec()))
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
        Told::Wanted(names) => {
            ("wanted", names.iter().map(JsValue::from).collect::<Array>().into())
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
