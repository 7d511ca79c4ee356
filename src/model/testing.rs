//! A small story for tests: every field of every record is in use.

use super::{Story, from_deserializer};

/// Two sentences; four entities, two figures, two topics, three events.
const STORY: &str = r#"{
 "title": "", "kicker": "K", "era": "E", "language": "en",
 "articles": [{
  "id": "a", "title": "<b>A</b>", "url": "https://news.example/a", "agency": "VNA", "author": "B. C.",
  "language": "en", "note": "A digest.", "place": "HÀ NỘI", "published": "2026-02-06",
  "updated": "2026-02-07", "text": "Tô Lâm met Lâm. It is $5 of $9.",
  "paragraphs": [[0, 34]], "sentences": [[0, 18], [19, 34]],
  "mentions": [{"span": [0, 8], "entity": "to-lam"}, {"span": [13, 17], "entity": "lam"}],
  "dates": [
   {"span": [9, 12], "value": "2026-02", "why": "as written",
    "when": {"from": "2026-02-01", "to": "2026-02-28", "precision": "month", "bound": "about"}},
   {"span": [19, 21], "value": "PRESENT_REF"}
  ]
 }],
 "entities": [
  {"id": "to-lam", "name": "Tô Lâm", "kind": "person", "roles": [
   {"text": "head", "organisation": "board", "evidence": {"article": "a", "sentence": 0, "span": [0, 8]}}]},
  {"id": "lam", "name": "Lâm", "kind": "place", "within": "board"},
  {"id": "board", "name": "Board", "kind": "org", "aliases": ["the body", "Lâm’s board"]},
  {"id": "club", "name": "Club", "kind": "org", "aliases": ["The Body"], "sort": "party", "same_as": ["https://wiki.example/1"]}
 ],
 "topics": [{"id": "money", "name": "Money"}, {"id": "talks", "name": "Talks"}],
 "figures": [
  {"id": "f1", "kind": "money", "role": "level", "hedge": "exact", "value": 5, "unit": "USD", "of": "trade",
   "text": "$5", "entities": ["lam", "to-lam"], "goal": "f2", "evidence": [{"article": "a", "sentence": 1, "span": [25, 27]}]},
  {"id": "f2", "kind": "money", "role": "goal", "hedge": "exact", "value": 9, "unit": "USD", "of": "trade",
   "text": "$9", "entities": [], "of_figure": "f1",
   "when": {"from": "2030-01-01", "to": "2030-12-31", "precision": "year", "bound": "by"}, "evidence": [{"article": "a", "sentence": 1, "span": [31, 33]}]}
 ],
 "events": [
  {"id": "e1", "title": "They met", "status": "happened", "participants": ["to-lam", "lam"], "places": ["lam"],
   "topics": ["talks"], "figures": [], "salience": 500,
   "when": {"from": "2026-02-06", "to": "2026-02-06", "precision": "day", "bound": "on"},
   "evidence": [{"evidence": {"article": "a", "sentence": 0, "span": [0, 18]}, "status": "happened"}]},
  {"id": "e2", "title": "Money is counted", "status": "ongoing", "participants": ["club"], "places": [],
   "topics": ["money", "talks"], "figures": ["f1", "f2"], "salience": 400,
   "evidence": [{"evidence": {"article": "a", "sentence": 1, "span": [19, 34]}, "status": "ongoing"}]},
  {"id": "e3", "title": "Money is spent", "status": "target", "participants": [], "places": [],
   "topics": ["money"], "figures": ["f1"], "salience": 300,
   "evidence": [{"evidence": {"article": "a", "sentence": 1, "span": [19, 34]}, "status": "target"}]}
 ]
}"#;

pub fn story() -> Story {
    let plain: serde_json::Value = serde_json::from_str(STORY).unwrap();
    from_deserializer(|| &plain).unwrap()
}
