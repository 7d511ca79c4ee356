//! Small sets that are compared far more often than they are made.

/// In order, so that two are compared in one walk over both.
#[derive(Clone, Debug)]
pub struct Set<T>(Vec<T>);

impl<T> Default for Set<T> {
    fn default() -> Set<T> {
        Set(Vec::new())
    }
}

impl<T: Ord> Set<T> {
    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn contains(&self, item: &T) -> bool {
        self.0.binary_search(item).is_ok()
    }

    /// How many are in both.
    pub fn common(&self, other: &Set<T>) -> usize {
        let (mut a, mut b) = (self.0.as_slice(), other.0.as_slice());
        let mut common = 0;
        while let ([first, rest @ ..], [other, others @ ..]) = (a, b) {
            match first.cmp(other) {
                std::cmp::Ordering::Less => a = rest,
                std::cmp::Ordering::Greater => b = others,
                std::cmp::Ordering::Equal => {
                    common += 1;
                    (a, b) = (rest, others);
                }
            }
        }
        common
    }

    pub fn is_disjoint(&self, other: &Set<T>) -> bool {
        self.common(other) == 0
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Set<T> {
        let mut all: Vec<T> = items.into_iter().collect();
        all.sort_unstable();
        all.dedup();
        all.shrink_to_fit();
        Set(all)
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for Set<T> {
    fn from(items: [T; N]) -> Set<T> {
        items.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_both_is_counted_once_whatever_the_order() {
        let a: Set<u32> = [5, 1, 3, 3, 9].into();
        let b: Set<u32> = [9, 2, 3].into();
        assert_eq!((a.len(), a.common(&b), b.common(&a)), (4, 2, 2));
        assert!(a.contains(&5) && !a.contains(&2));
        assert!(a.is_disjoint(&Set::default()) && !a.is_disjoint(&b));
    }
}
