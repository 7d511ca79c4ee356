//! A reader with a keyboard alone: where the focus is, and whether it is seen.

use super::engine::Engine;
use super::page::{Page, keys, until};
use serde_json::json;

/// More stops than any way through the first view needs.
const MOST: usize = 400;

/// Most frames from a press to its end on screen: none in Chromium, which
/// scrolls at once, half a second elsewhere.
fn frames() -> usize {
    if Engine::chosen() == Engine::Chromium { 0 } else { 30 }
}

/// As [`PROBLEM`] says it.
const OUTSIDE: &str = "nothing has it";

/// What is wrong with the focus, or nothing. It is in sight, at least one point
/// of it is covered by nothing else (WCAG 2.2, 2.4.11), and it looks other than
/// without (2.4.7).
const PROBLEM: &str = "
    const active = () => { let e = document.activeElement;
        while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement; return e };
    const problem = (e) => {
        if (!e || e === document.body) return 'nothing has it';
        if (!root.contains(e)) return null;
        // The part of each that the window shows: what has the focus can be higher than it.
        const cut = (b) => { const [left, top] = [Math.max(b.left, 0), Math.max(b.top, 0)];
            return { left, top, width: Math.min(b.right, innerWidth) - left, height: Math.min(b.bottom, innerHeight) - top } };
        const boxes = [...e.getClientRects()].map(cut).filter((b) => b.width > 0 && b.height > 0);
        const points = boxes.flatMap((b) => [0.1, 0.5, 0.9].flatMap((x) => [0.15, 0.5, 0.85]
            .map((y) => [b.left + b.width * x, b.top + b.height * y])));
        const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
        if (!inside.length) return 'it is out of sight';
        const clear = inside.some(([x, y]) => { const at = root.elementFromPoint(x, y);
            return at && (e.contains(at) || at.contains(e) || at.closest('label')?.contains(e)) });
        if (!clear) return 'it is covered';
        const drawn = (s) => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1;
        const ring = [getComputedStyle(e), getComputedStyle(e, '::after')].some(drawn)
            || [...e.querySelectorAll('.grip')].some((g) => drawn(getComputedStyle(g)));
        return ring ? null : 'it has no ring';
    };
";

impl Page {
    /// What has the focus, in a few words for a message.
    pub fn focus_said(&self) -> String {
        let said = self.eval(&format!("{PROBLEM} return active()?.outerHTML.slice(0, 160)"));
        said.as_str().unwrap_or_default().to_owned()
    }

    /// Panics unless the focus is on an element that fits, and is seen there.
    #[track_caller]
    pub fn check_focus(&self, css: &str) {
        let is_there = format!("{PROBLEM} return !!active()?.matches?.({})", json!(css));
        until(&format!("the focus on {css}; it is on {}", self.focus_said()), || {
            self.eval(&is_there).as_bool().filter(|is| *is)
        });
        let problem = self.eval(&format!("{PROBLEM} return problem(active())"));
        assert!(problem.is_null(), "{problem}: {}", self.focus_said());
    }

    /// Presses Tab until an element that fits has the focus; at every stop on
    /// the way the focus is seen.
    #[track_caller]
    pub fn tab_to(&self, css: &str) {
        let look =
            format!("{PROBLEM} return [!!active()?.matches?.({}), problem(active())]", json!(css));
        for _ in 0..MOST {
            self.press(&[keys::TAB]);
            let mut seen = self.eval(&look);
            // What scrolls may take some frames.
            for _ in 0..frames() {
                if seen[1].is_null() || seen[1] == OUTSIDE {
                    break;
                }
                self.eval("return new Promise((done) => requestAnimationFrame(() => done()))");
                seen = self.eval(&look);
            }
            let is_outside = seen[1] == OUTSIDE;
            assert!(seen[1].is_null() || is_outside, "{}: {}", seen[1], self.focus_said());
            if seen[0] == true {
                return;
            }
        }
        panic!("no way by Tab to {css}; the focus is on {}", self.focus_said());
    }
}
