//! A whole visit, as a reader makes it: nothing jumps.

use crate::harness::{Page, Site, WATCH, keys};

#[test]
fn from_loading_to_leaving_nothing_moves_by_itself() {
    for width in [1160, 360] {
        let site = Site::new();
        let element = "<p>Before</p><dateline-story sync='hash'></dateline-story>";
        site.put_page("/host.html", element);
        site.run_first(WATCH);
        let page = Page::of(site);
        page.emulate_width(width);
        page.go("/host.html");
        page.wait_for_widget();
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
        let moves = page.moves();
        let total: f64 = moves.iter().filter_map(|moved| moved[0].as_f64()).sum();
        assert!(total < 0.001, "{width}: {total} {moves:?}");
    }
}

#[test]
fn what_pushes_something_away_is_noticed() {
    let site = Site::new();
    site.put_page("/host.html", "<p id='below'>Below</p>");
    site.run_first(WATCH);
    let page = Page::of(site);
    page.go("/host.html");
    assert_eq!(page.moves(), [""; 0]);
    page.eval("document.querySelector('#below').before(document.createElement('hr'))");
    assert!(page.moves()[0][0].as_f64().is_some_and(|size| size > 0.001));
}
