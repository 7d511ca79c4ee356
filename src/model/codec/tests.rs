use super::{VERSION, decode, encode};
use crate::model::testing::story;
use crate::model::{StoryError, from_deserializer, to_json};
use crate::synth::random::Random;

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
    assert_eq!(u32::from(bytes[4]), VERSION);
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
