//! Bars. Sizes are SVG attributes, because a host page's policy may forbid
//! style attributes; what they show is also said in words beside them.

use super::super::builder::el;
use yew::prelude::*;

/// Their length, so that whole numbers are fine enough.
const LENGTH: f64 = 1000.0;

/// How far something is on its way; more than all of it fills the bar.
pub fn progress(share: f64) -> Html {
    stack(&[share.min(1.0)])
}

/// Parts of a whole, side by side; what is left stays empty.
pub fn stack(shares: &[f64]) -> Html {
    let mut parts = vec![stretch("m-rest", 0, LENGTH as i32)];
    let mut from = 0.0;
    for (i, share) in shares.iter().enumerate() {
        let to = (from + share).min(1.0);
        // A little less than its share, so that neighbours are told apart.
        let gap = if i + 1 < shares.len() { 4 } else { 0 };
        parts.push(stretch(shade(i), place(from), (place(to) - place(from) - gap).max(2)));
        from = to;
    }
    picture("meter", "0 0 1000 10", parts)
}

/// What was before, above the bar of what is.
pub fn before(share: f64) -> Html {
    picture("meter before", "0 0 1000 10", vec![stretch("m-before", 0, place(share).max(2))])
}

/// What stands before the words for what the parts leave.
pub fn rest_swatch() -> Html {
    picture("swatch", "0 0 10 10", vec![stretch("m-rest", 0, 10)])
}

/// What stands before the words for the `i`th part.
pub fn swatch(i: usize) -> Html {
    picture("swatch", "0 0 10 10", vec![stretch(shade(i), 0, 10)])
}

/// Shades go round after four.
fn shade(i: usize) -> &'static str {
    ["m1", "m2", "m3", "m4"][i % 4]
}

fn place(share: f64) -> i32 {
    (share.clamp(0.0, 1.0) * LENGTH) as i32
}

fn stretch(class: &'static str, x: i32, width: i32) -> Html {
    let bar = el("rect").class(class).is("height", "10");
    bar.set("x", x.to_string()).set("width", width.to_string()).html()
}

fn picture(class: &'static str, view_box: &'static str, parts: Vec<Html>) -> Html {
    let picture = el("svg").class(class).is("viewBox", view_box).is("aria-hidden", "true");
    picture.is("preserveAspectRatio", "none").all(parts.into_iter()).html()
}
