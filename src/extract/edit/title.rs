//! A title for a story whose editor gave none.

use crate::model::Story;

/// The names most spoken of; else the newest report's title; never blank.
pub fn from_reports(story: &Story) -> String {
    let mut spoken_of = vec![0u32; story.entities.len()];
    for mention in story.articles.iter().flat_map(|article| &article.mentions) {
        if let Some(count) = spoken_of.get_mut(mention.entity.index()) {
            *count += 1;
        }
    }
    let mut order: Vec<usize> = (0..spoken_of.len()).filter(|i| spoken_of[*i] > 0).collect();
    order.sort_by_key(|i| std::cmp::Reverse(spoken_of[*i]));
    let names: Vec<&str> = order.iter().take(3).map(|i| story.entities[*i].name.as_str()).collect();
    let titles = story.articles.iter().rev().map(|article| article.title.as_str());
    match names[..] {
        [a, b, c] => format!("{a}, {b} and {c}"),
        [a, b] => format!("{a} and {b}"),
        [a] => a.to_owned(),
        _ => titles.into_iter().find(|t| !t.is_empty()).unwrap_or("The story so far").to_owned(),
    }
}
