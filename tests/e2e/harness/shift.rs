//! What moves on a page without the reader's doing.

use super::page::Page;
use serde_json::Value;

/// From where it runs on `window.moved` has what moved: how much, and what. By the
/// browser's own measure (Layout Instability), where it has one. Elsewhere each
/// element is looked at in each frame: one that is on screen and moves both there and
/// on the page was neither scrolled nor kept in its place. What moves within half a
/// second of a press is the reader's doing. Less than 3 pixels are no move.
pub const WATCH: &str = "
    window.moved = [];
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
        const add = (e) => e.hadRecentInput || moved.push([e.value,
            ...e.sources.map((s) => s.node?.className ?? s.node?.nodeName)]);
        new PerformanceObserver((list) => list.getEntries().forEach(add))
            .observe({ type: 'layout-shift', buffered: true });
    } else {
        let [pressed, before] = [-Infinity, new Map()];
        for (const kind of ['pointerdown', 'pointerup', 'keydown', 'input', 'click', 'resize'])
            addEventListener(kind, () => pressed = performance.now(), true);
        const look = () => {
            const now = new Map();
            const gather = (root) => root.querySelectorAll('*').forEach((e) => {
                const { left, top, bottom, width } = e.getBoundingClientRect();
                if (width > 0) now.set(e, { left, top, is_seen: bottom > 0 && top < innerHeight, x: scrollX, y: scrollY });
                if (e.shadowRoot) gather(e.shadowRoot);
            });
            gather(document);
            const is_far = (x, y) => Math.hypot(x, y) >= 3;
            for (const [e, a] of now) {
                const b = before.get(e);
                if (!b || !(a.is_seen || b.is_seen) || performance.now() - pressed < 500) continue;
                const [x, y] = [a.left - b.left, a.top - b.top];
                if (is_far(x, y) && is_far(x + a.x - b.x, y + a.y - b.y))
                    moved.push([Math.hypot(x, y) / innerHeight, e.getAttribute('class') || e.localName]);
            }
            before = now;
            requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
    }
";

impl Page {
    /// Begins anew to look for what moves by itself.
    pub fn watch_moves(&self) {
        self.eval(WATCH);
    }

    /// What moved by itself since then.
    pub fn moves(&self) -> Vec<Value> {
        // What the last frame moved is known in the next one.
        self.eval(
            "return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))",
        );
        self.eval("return window.moved").as_array().cloned().unwrap_or_default()
    }
}
