//! The widget for stories of many events: `widget.rs` compiled with the feature
//! `large`. `www/element.js` loads it where such a story is to be shown.

#[path = "widget.rs"]
mod widget;

fn main() {
    widget::main();
}
