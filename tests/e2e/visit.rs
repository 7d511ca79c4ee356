//! A whole visit, as a reader makes it: nothing jumps.

use crate::harness::{Page, Site, keys};

/// What moved without the reader's doing, by the browser's own measure (Layout
/// Instability); what moves within half a second of a press counts here too.
const WATCH: &str = "window.moved = []; new PerformanceObserver((list) => list.getEntries().forEach((e) => \
    moved.push([e.value, e.hadRecentInput, ...e.sources.map((s) => s.node?.className ?? s.node?.nodeName)]))) \
    .observe({ type: 'layout-shift', buffered: true })";

#[test]
fn from_loading_to_leaving_nothing_moves_by_itself() {
    for width in [1160, 360] {
        let site = Site::new();
        let element = "<p>Before</p><dateline-story sync='hash'></dateline-story>";
        site.put_page("/host.html", element);
        let page = Page::of(site);
        page.emulate_width(width);
        page.go("/host.html");
        page.wait_for_widget();
        page.eval(WATCH);
        page.type_into(&page.get("[part~=search]"), "lam");
        page.get("[part~=chip]");
        page.click(&page.get("[part~=chip]"));
        page.click(&page.get("[part~=sources]"));
        page.get("blockquote");
        page.eval("all('[data-peek]')[2].focus()");
        page.press(&[keys::ESCAPE]);
        for view in ["entities", "figures", "reports", "timeline"] {
            page.click(&page.get(&format!("#tab-{view}")));
            page.get(&format!("#tab-{view}[aria-selected=true]"));
        }
        page.eval(
            "return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))",
        );
        let by_itself = page.eval("return moved.filter(([, pressed]) => !pressed)");
        let total: f64 =
            by_itself.as_array().into_iter().flatten().filter_map(|m| m[0].as_f64()).sum();
        assert!(total < 0.001, "{width}: {total} {by_itself}");
    }
}
