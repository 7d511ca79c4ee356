//! The handle that the page's script holds.

use dateline::widget::entry::{Handle, mount};
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, window};

fn host() -> Element {
    let document = window().and_then(|w| w.document()).expect("a page");
    let host = document.create_element("div").expect("a new element");
    document.body().expect("a body").append_child(&host).expect("room for it");
    host
}

/// The handle, and what it tells: names in the order of telling.
fn mounted(host: &Element, filter: &str) -> (Handle, Array) {
    let told = Array::new();
    let push = Function::new_with_args("told", "return (name) => told.push(name)");
    let emit = push.call1(&JsValue::NULL, &told).expect("it only makes a function");
    let options = Object::new();
    for (name, value) in [("emit", emit), ("filter", JsValue::from(filter))] {
        Reflect::set(&options, &name.into(), &value).expect("a plain object takes members");
    }
    let handle = mount(host, &options).expect("the story inside can be read");
    (handle, told)
}

#[wasm_bindgen_test]
fn a_filter_is_understood_and_drawn_within_the_call() {
    let (handle, told) = mounted(&host(), "nonsense:1;status:target");
    assert_eq!(told.join(" "), "ready");
    assert_eq!(handle.get_filter(), "status:target");
    assert_eq!(handle.set_filter("status:happened,xyz"), "status:happened");
    assert_eq!(handle.get_filter(), "status:happened");
    handle.destroy();
}

#[wasm_bindgen_test]
fn a_destroyed_widget_leaves_its_host_empty() {
    let host = host();
    let (handle, _told) = mounted(&host, "");
    assert!(host.first_element_child().is_some());
    handle.destroy();
    assert!(host.first_element_child().is_none());
}

#[wasm_bindgen_test]
fn what_is_no_story_is_refused_and_the_host_stays_as_it_was() {
    let host = host();
    let options = Object::new();
    let emit = Function::new_no_args("");
    for (name, value) in [("emit", emit.into()), ("story", JsValue::from(Array::new()))] {
        Reflect::set(&options, &name.into(), &value).expect("a plain object takes members");
    }
    let refused = mount(&host, &options).err().and_then(|e| e.as_string());
    assert!(refused.is_some_and(|text| !text.is_empty()));
    assert!(host.first_element_child().is_none());
}
