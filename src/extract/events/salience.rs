//! How much of a key moment a clause tells.

use crate::model::Status;

/// What counts; see [`salience`].
#[derive(Clone, Copy, Debug, Default)]
pub struct Signs {
    /// Of the verb's class, 0 to 1000.
    pub weight: u16,
    /// The sentence's place in its text, from 0.
    pub sentence: usize,
    pub figures: usize,
    /// The clause itself says when.
    pub dated: bool,
    pub participants: usize,
    pub places: usize,
    pub status: Option<Status>,
    /// Beside the sentence's main clause.
    pub secondary: bool,
}

/// 0 to 1000. Half of it is what kind of thing happens; a report says first
/// what matters most, so the other half falls with the place in the text and
/// rises with what can be held on to: amounts, days, names.
pub fn salience(signs: Signs) -> u16 {
    let kind = u32::from(signs.weight) * 45 / 100;
    let place = match signs.sentence {
        0 => 240,
        1 => 130,
        2..=4 => 70,
        5..=9 => 30,
        _ => 0,
    };
    let figures = [0, 110, 150][signs.figures.min(2)];
    let dated = u32::from(signs.dated) * 80;
    let ahead = match signs.status {
        Some(Status::Target | Status::Scheduled) if signs.dated => 90,
        Some(Status::Target) if signs.figures > 0 => 110,
        _ => 0,
    };
    let names = 20 * signs.participants.min(3) as u32 + 15 * signs.places.min(2) as u32;
    let sum = kind + place + figures + dated + ahead + names;
    let held = if signs.secondary { sum * 85 / 100 } else { sum };
    held.min(1000) as u16
}
