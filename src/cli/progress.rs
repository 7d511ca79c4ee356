//! How far a long build is, for someone at a terminal; nothing anywhere else.

use crate::extract::extractor::STEPS;
use indicatif::{ProgressBar, ProgressStyle};

/// Fewer reports are done before anyone could read it.
const LEAST: usize = 50;

pub struct Progress(ProgressBar);

impl Progress {
    pub fn of(reports: usize) -> Progress {
        let bar = match reports {
            0..LEAST => ProgressBar::hidden(),
            // Drawn on standard error, if that is a terminal.
            _ => ProgressBar::new(reports as u64 * STEPS),
        };
        if let Ok(style) = ProgressStyle::with_template("{percent:>3}% {wide_bar} {eta} left") {
            bar.set_style(style);
        }
        Progress(bar)
    }

    pub fn step(&self) {
        self.0.inc(1);
    }

    /// Leaves no trace on the screen.
    pub fn end(&self) {
        self.0.finish_and_clear();
    }
}
