//! Who's who and the numbers: what two people share, small cards, pictures
//! that add up.

use crate::harness::{Element, Page, Story, entity_ids, keys, strings, text, until};
use crate::looks::violations;
use serde_json::{Value, json};

#[test]
fn a_number_in_the_table_shows_the_events_that_two_people_share() {
    let story = Story::read();
    let page = Page::open("#dateline=view:entities");
    let button = page.get(".met-n");
    let n = page.eval_on(&button, "return it.textContent");
    let names = strings(&page.eval_on(
        &button,
        "return [it.closest('tr').querySelector('a').textContent, \
         it.closest('table').querySelectorAll('thead th .sr')[it.parentNode.cellIndex - 1].textContent]",
    ));
    page.eval_on(&button, "it.focus()");
    page.press(&[keys::ENTER]);
    page.get_with(".compare h4", &names[0]);
    assert_eq!(page.texts(".compare li").len().to_string(), n.as_str().unwrap_or_default());
    assert_eq!(page.eval_on(&button, "return it.getAttribute('aria-expanded')"), "true");
    let id = |name: &String| {
        let found = story.list("entities").iter().find(|e| text(e, "name") == *name);
        text(found.expect("a name of the story"), "id")
    };
    let ids = [id(&names[0]), id(&names[1])];
    let both = story.events(|e| ids.iter().all(|id| entity_ids(e).contains(id)));
    assert_eq!(both.len().to_string(), n.as_str().unwrap_or_default(), "{names:?}");
    assert!(page.hash().contains(&format!("open:{}~{}", ids[0], ids[1])), "{}", page.hash());
    page.press(&[keys::ENTER]);
    until("closed", || page.all(".compare").is_empty().then_some(()));
    page.go(&format!("/?linked#dateline=view:entities;open:{}~{}", ids[1], ids[0]));
    page.get_with(".compare h4", &names[0]);
}

#[test]
fn on_a_phone_the_events_of_two_people_are_brought_into_sight() {
    let page = Page::open("");
    page.emulate_width(360);
    page.go("/?phone#dateline=view:entities");
    page.wait_for_widget();
    let button = page.get(".met-n");
    page.eval_on(&button, "it.scrollIntoView({ block: 'end' })");
    page.click(&button);
    page.get(".compare");
    page.until(
        "its heading on screen",
        "const { top, bottom } = all('.compare h4')[0].getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight",
    );
}

fn first_name(page: &Page) -> Element {
    page.get("[part~=event-title] [data-peek]")
}

#[test]
fn a_name_with_the_focus_has_a_small_card_until_escape() {
    let page = Page::open("");
    let name = first_name(&page);
    page.eval_on(&name, "it.focus()");
    let card = page.get(".peek");
    assert_eq!(page.eval_on(&card, "return it.getAttribute('role')"), "tooltip");
    assert_eq!(page.eval_on(&name, "return it.getAttribute('aria-describedby')"), "peek");
    let is_beside = "const [c, n] = [it.getBoundingClientRect(), \
        root.activeElement.getBoundingClientRect()]; \
        return Math.abs(c.top - n.bottom) < 2 || Math.abs(c.bottom - n.top) < 2";
    assert_eq!(page.eval_on(&card, is_beside), true);
    page.press(&[keys::ESCAPE]);
    until_no_card(&page);
    assert_eq!(page.eval("return root.activeElement.hasAttribute('data-peek')"), true);
}

fn point_at(page: &Page, element: &Element) {
    let origin = element.json();
    move_to(
        page,
        &json!({ "type": "pointerMove", "duration": 0, "origin": origin, "x": 0, "y": 0 }),
    );
}

/// The corner of the window.
fn point_at_nothing(page: &Page) {
    move_to(page, &json!({ "type": "pointerMove", "duration": 0, "x": 0, "y": 0 }));
}

fn move_to(page: &Page, to: &Value) {
    let mouse = json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": [to] });
    page.driver.post("/actions", &json!({ "actions": [mouse] }));
}

/// The card is gone, and no name says that it has one.
fn until_no_card(page: &Page) {
    until("no card", || page.all(".peek").is_empty().then_some(()));
    assert_eq!(page.eval("return all('[aria-describedby=peek]').length"), 0);
}

#[test]
fn escape_closes_a_small_card_wherever_the_focus_is() {
    let page = Page::open("");
    let name = first_name(&page);
    page.eval_on(&name, "it.scrollIntoView({ block: 'center' })");
    point_at(&page, &name);
    page.get(".peek");
    assert_eq!(page.eval("return root.activeElement"), json!(null));
    page.press(&[keys::ESCAPE]);
    until_no_card(&page);
}

#[test]
fn a_small_card_goes_when_the_widget_is_left() {
    let page = Page::open("");
    let name = first_name(&page);
    page.eval(
        "const b = document.body.appendChild(document.createElement('button')); \
         b.id = 'out'; b.textContent = 'Out'; b.style.cssText = 'position:fixed;top:0;left:0;z-index:9'",
    );
    let out = "return document.getElementById('out')";
    page.eval_on(&name, "it.scrollIntoView({ block: 'center' })");
    point_at(&page, &name);
    page.get(".peek");
    point_at(&page, &Element::of(&page.eval(out)).expect("the button"));
    until_no_card(&page);
    page.eval_on(&name, "it.focus()");
    page.get(".peek");
    page.eval("document.getElementById('out').focus()");
    until_no_card(&page);
}

#[test]
fn a_small_card_can_be_pointed_at_and_goes_with_the_pointer() {
    let page = Page::open("");
    let name = first_name(&page);
    page.eval_on(&name, "it.scrollIntoView({ block: 'center' })");
    point_at(&page, &name);
    let card = page.get(".peek");
    page.until("its time to appear", "return !all('.peek')[0]?.getAnimations().length");
    point_at(&page, &card);
    page.eval("return new Promise((done) => setTimeout(done, 100))");
    assert_eq!(page.all(".peek").len(), 1, "it stays under the pointer");
    point_at_nothing(&page);
    until_no_card(&page);
}

#[test]
fn a_card_names_its_first_sentence_and_offers_no_filter_that_gives_nothing() {
    let story = Story::read();
    let in_events: Vec<String> = story.list("events").iter().flat_map(entity_ids).collect();
    let people = story.list("entities").iter().filter(|e| e["kind"] != "place");
    let id = |is_in: bool| {
        let mut fitting = people.clone().filter(|e| in_events.contains(&text(e, "id")) == is_in);
        fitting.next().map(|e| text(e, "id"))
    };
    for is_in in [true, false] {
        let Some(id) = id(is_in) else { continue };
        let page = Page::open(&format!("#dateline=view:entities;open:{id}"));
        page.get(".card.is-open .facts a[href*='view:reports']");
        let offers = page.texts(".card.is-open > .link").len();
        assert_eq!(offers, usize::from(is_in), "{id}");
    }
}

#[test]
fn the_parts_in_a_picture_add_up_to_its_number() {
    let page = Page::open("#dateline=view:figures");
    let sums = page.eval(
        "const number = (e) => Number(e.textContent.replace(/[^\\d.]/g, '')); \
         return all('.figure').filter((f) => f.querySelector('.parts')) \
            .map((f) => [number(f.querySelector('.figure-value b')), \
                [...f.querySelectorAll('.parts b')].map(number).reduce((a, b) => a + b, 0)])",
    );
    for sum in sums.as_array().into_iter().flatten() {
        assert_eq!(sum[0], sum[1]);
    }
}

#[test]
fn what_opens_over_the_page_is_accessible_too() {
    for scheme in ["light", "dark"] {
        let page = Page::open("#dateline=view:entities");
        page.emulate_scheme(scheme);
        page.click(&page.get(".met-n"));
        page.get(".compare");
        page.eval("all('[data-peek]')[0].focus()");
        page.get(".peek");
        page.until("the card to appear", "return !all('.peek')[0].getAnimations().length");
        let found = violations(&page);
        assert!(found.is_empty(), "{scheme}, two compared:\n{}", found.join("\n"));
        page.click(&page.get_with(".tools button", "Share"));
        page.get("[data-take=copy]");
        let found = violations(&page);
        assert!(found.is_empty(), "{scheme}, the list:\n{}", found.join("\n"));
    }
}
