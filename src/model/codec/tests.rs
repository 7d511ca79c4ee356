use super::{BLOCK, FEW, Parts, VERSION, decode, encode, encode_apart};
use crate::model::testing::story;
use crate::model::{Article, EntityId, Story, StoryError, block_name, from_deserializer, to_json};
use crate::query::{Filter, Index};
use crate::synth::random::Random;
use std::rc::Rc;

#[test]
fn a_story_comes_back_as_it_was() {
    let story = story();
    assert_eq!(decode(&encode(&story)), Ok(story));
}

#[test]
fn the_readable_form_comes_back_as_it_was() {
    let story = story();
    let plain: serde_json::Value = serde_json::from_str(&to_json(&story)).unwrap();
    assert_eq!(from_deserializer(|| &plain), Ok(story));
}

#[test]
fn the_same_story_gives_the_same_bytes() {
    assert_eq!(encode(&story()), encode(&story()));
    assert_eq!(to_json(&story()), to_json(&story()));
}

#[test]
fn err_a_story_cut_anywhere() {
    let bytes = encode(&story());
    for end in 0..bytes.len() {
        let expected = if end < 4 { StoryError::NotAStory } else { StoryError::Broken };
        assert_eq!(decode(&bytes[..end]), Err(expected), "cut at {end}");
    }
}

#[test]
fn err_a_newer_version_is_named() {
    let mut bytes = encode(&story());
    assert!(u32::from(bytes[4]) <= VERSION);
    bytes[4] = 0x7f;
    assert_eq!(decode(&bytes), Err(StoryError::Newer(0x7f)));
}

#[test]
fn err_bytes_that_are_something_else() {
    assert_eq!(decode(b""), Err(StoryError::NotAStory));
    assert_eq!(decode(b"<!doctype html>"), Err(StoryError::NotAStory));
    assert_eq!(decode(b"DTLN"), Err(StoryError::Broken));
    assert_eq!(decode(b"DTLN\x01\xff\xff\xff\xff\xff"), Err(StoryError::Broken));
}

#[test]
fn changed_bytes_give_a_sound_story_or_an_error() {
    let bytes = encode(&story());
    let mut random = Random::new(7);
    let mut broken = 0;
    for _ in 0..20_000 {
        let mut changed = bytes.clone();
        for _ in 0..=random.below(3) {
            let at = random.below(changed.len());
            changed[at] = random.below(256) as u8;
        }
        match decode(&changed) {
            Ok(story) => assert_eq!(story.check(), Ok(())),
            Err(_) => broken += 1,
        }
    }
    assert!(broken > 1_000, "most changes break it: {broken}");
}

#[test]
fn random_bytes_are_no_story() {
    let mut random = Random::new(1);
    for _ in 0..2_000 {
        let mut bytes = b"DTLN\x01".to_vec();
        bytes.extend((0..random.below(200)).map(|_| random.below(256) as u8));
        assert!(decode(&bytes).is_err());
    }
}

#[test]
fn err_a_long_text_named_again_and_again() {
    // One text of 100,000 bytes, then a topic list that names it 50,000 times.
    let mut bytes = b"DTLN\x01".to_vec();
    bytes.extend([2, 0, 0xa0, 0x8d, 6]);
    bytes.extend(std::iter::repeat_n(b'x', 100_000));
    bytes.extend([0, 0, 0, 0, 0, 0, 0xd0, 0x86, 3]);
    bytes.extend(std::iter::repeat_n(1, 100_000));
    bytes.extend([0, 0]);
    assert_eq!(decode(&bytes), Err(StoryError::Broken));
}

/// Of so many events that it is packed.
fn packed() -> Story {
    crate::synth::synth(FEW + 100, 3)
}

#[test]
fn a_packed_story_comes_back_as_it_was() {
    let story = packed();
    let bytes = encode(&story);
    assert_eq!(u32::from(bytes[4]), VERSION);
    let back = decode(&bytes).unwrap();
    assert!(back.outline.is_some() && back == story);
    assert_eq!(encode(&back), bytes, "packed once more it is the same");
}

#[test]
fn an_outline_tells_what_the_records_tell() {
    let story = packed();
    let back = decode(&encode(&story)).unwrap();
    let mentions = &back.outline.as_ref().unwrap().mentions;
    for (entity, told) in (0..).map(EntityId).zip(mentions) {
        let n = |article: &Article| article.mentions.iter().filter(|m| m.entity == entity).count();
        let counts = (0..).zip(story.articles.iter().map(|article| n(article) as u32));
        let expected: Vec<(u32, u32)> = counts.filter(|(_, n)| *n > 0).collect();
        assert_eq!(told.by_article(), expected);
        assert_eq!(told.n, expected.iter().map(|(_, n)| n).sum::<u32>());
        assert_eq!(told.n_articles as usize, expected.len());
    }
    assert!(back.report_days().eq(story.report_days()));
    assert_eq!(back.event_with_id("e77"), story.event_with_id("e77"));
    assert_eq!(back.article_with_id("r7"), story.article_with_id("r7"));
    assert_eq!((back.event_with_id("e0"), back.article_with_id("")), (None, None));
}

#[test]
fn blocks_apart_are_wanted_when_they_are_asked_for() {
    let story = packed();
    let Parts { head, blocks, .. } = encode_apart(&story, |_| "blocks".into()).unwrap();
    let back = decode(&head).unwrap();
    assert_eq!((back.events.len(), back.events.get(600)), (story.events.len(), None));
    let name = ["blocks/", &block_name(1, 600 / BLOCK)].concat();
    assert_eq!((back.wanted(), back.wanted()), (vec![name.clone()], vec![]));
    assert_eq!(back.event_with_id(&story.events[600].id).map(|id| id.0), Some(600));
    blocks.each(|list, i, block| {
        if name.ends_with(&block_name(list, i)) {
            back.put(&name, block.to_vec());
        }
    });
    assert_eq!(back.events.get(600), story.events.get(600));
    for other in ["blocks/e99999.bin", "others/e2.bin", "e2.bin", "../e", "blocks/", "blocks/é"] {
        assert!(!back.put(other, vec![]), "{other}");
    }
    assert_eq!(back.wanted(), [""; 0]);
    // Each list's first file, with a byte more, with one less, then as it is.
    blocks.each(|list, i, block| {
        let name = ["blocks/", &block_name(list, i)].concat();
        if i == 0 {
            assert!(!back.put(&name, vec![0xff; 9]) && !back.put(&name, block[1..].into()));
            assert!(!back.put(&name, block[..block.len() - 1].into()));
            assert_eq!(back.events.get(0).is_some(), list > 1);
            assert!(back.put(&name, block.into()) && back.put(&name, vec![]), "it is there");
        }
    });
    assert_eq!(
        (back.events.get(0), back.articles.get(0)),
        (story.events.first(), story.articles.first())
    );
    assert_eq!(back.wanted(), [""; 0]);
}

#[test]
fn err_a_packed_story_cut_short() {
    let bytes = encode(&packed());
    for end in (5..bytes.len()).step_by(997) {
        assert_eq!(decode(&bytes[..end]).err(), Some(StoryError::Broken), "cut at {end}");
    }
}

#[test]
fn changed_bytes_of_a_packed_story_make_nothing_panic() {
    let bytes = encode(&packed());
    let head = encode_apart(&packed(), |_| String::new()).unwrap().head.len();
    let mut random = Random::new(11);
    for i in 0..150 {
        let mut changed = bytes.clone();
        for _ in 0..20 {
            let at = 5 + random.below(if i % 2 == 0 { head } else { bytes.len() } - 5);
            changed[at] = random.below(256) as u8;
        }
        let Ok(story) = decode(&changed) else { continue };
        let index = Index::new(Rc::new(story));
        let filter = Filter { q: "bridge".into(), ..Filter::default() };
        std::hint::black_box(index.select(&filter));
    }
}
