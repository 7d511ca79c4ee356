//! What becomes of each record of a list: it stays, goes, or becomes part of another.

#[derive(Clone, Copy)]
enum Fate {
    Stays,
    Goes,
    Joins(usize),
}

/// The fates of one list's records.
pub struct Fates(Vec<Fate>);

impl Fates {
    pub fn all_stay(count: usize) -> Fates {
        Fates(vec![Fate::Stays; count])
    }

    pub fn hide(&mut self, record: usize) {
        self.0[record] = Fate::Goes;
    }

    /// `false` where `record` would become part of itself.
    pub fn join(&mut self, record: usize, into: usize) -> bool {
        let into = self.root(into);
        let joins = into != record;
        if joins {
            self.0[record] = Fate::Joins(into);
        }
        joins
    }

    /// The record that now stands for this one.
    pub fn root(&self, mut record: usize) -> usize {
        // No circle: a record joins only roots other than itself.
        while let Fate::Joins(into) = self.0[record] {
            record = into;
        }
        record
    }

    pub fn stays(&self, record: usize) -> bool {
        matches!(self.0[record], Fate::Stays)
    }

    /// For each old place the new one; `None` where nothing is left of the record.
    pub fn places(&self) -> Places {
        let mut next = 0u32;
        let own: Vec<Option<u32>> = (0..self.0.len())
            .map(|record| {
                let stays = self.stays(record);
                next += u32::from(stays);
                stays.then(|| next - 1)
            })
            .collect();
        Places((0..self.0.len()).map(|record| own[self.root(record)]).collect())
    }

    /// Only the records that stay.
    pub fn keep<T>(&self, records: &mut Vec<T>) {
        let mut record = 0;
        records.retain(|_| {
            record += 1;
            self.stays(record - 1)
        });
    }
}

/// Where each record of a list went.
pub struct Places(Vec<Option<u32>>);

impl Places {
    pub fn of(&self, old: u32) -> Option<u32> {
        self.0.get(old as usize).copied().flatten()
    }

    /// A list of ids after the change, each once, in the same order.
    pub fn list<Id: Copy + PartialEq>(
        &self,
        ids: &mut Vec<Id>,
        number: impl Fn(Id) -> u32,
        id: impl Fn(u32) -> Id,
    ) {
        let mut kept: Vec<Id> = Vec::with_capacity(ids.len());
        for new in ids.iter().filter_map(|old| self.of(number(*old))).map(id) {
            if !kept.contains(&new) {
                kept.push(new);
            }
        }
        *ids = kept;
    }
}
