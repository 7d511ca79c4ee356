//! Bars. Sizes are SVG attributes, because a host page's policy may forbid
//! style attributes; what they show is also said in words beside them.

use yew::prelude::*;

/// Their length, so that whole numbers are fine enough.
const LENGTH: f64 = 1000.0;
const THICKNESS: &str = "10";

/// How far something is on its way; more than all of it fills the bar.
pub fn progress(share: f64) -> Html {
    stack(&[share.min(1.0)])
}

/// Parts of a whole, side by side; what is left stays empty.
pub fn stack(shares: &[f64]) -> Html {
    let mut at = 0.0;
    let part = |(i, share): (usize, &f64)| {
        let from = at;
        at = (from + share).min(1.0);
        let x = place(from);
        // A little less than its share, so that neighbours are told apart.
        let gap = if i + 1 < shares.len() { 4 } else { 0 };
        let width = (place(at) - x - gap).max(2);
        // Shades go round after four.
        let class = ["m1", "m2", "m3", "m4"][i % 4];
        html! {
            <rect key={i} {class} x={x.to_string()} width={width.to_string()} height={THICKNESS} />
        }
    };
    let parts: Html = shares.iter().enumerate().map(part).collect();
    html! {
        <svg class="meter" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="m-rest" width="1000" height={THICKNESS} />
            { parts }
        </svg>
    }
}

fn place(share: f64) -> i32 {
    (share.clamp(0.0, 1.0) * LENGTH) as i32
}
