//! Sorting that is compiled once. The standard library's sorts are compiled
//! anew for every type and order, two to four kilobytes each, which a reader
//! loads; here places are sorted, by one function for all.

use std::cmp::Ordering;

/// Stable; equals stay as they are.
pub fn order_by<T: Clone>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    if items.len() > 1 {
        let places = ordered(items.len(), &|a, b| compare(&items[a], &items[b]));
        *items = places.into_iter().map(|i| items[i as usize].clone()).collect();
    }
}

/// By a key that is cheap to compute: it is computed anew for each comparison.
pub fn order_by_key<T: Clone, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    order_by(items, |a, b| key(a).cmp(&key(b)));
}

pub fn order<T: Clone + Ord>(items: &mut Vec<T>) {
    order_by(items, T::cmp);
}

/// The places `0..n` in order.
fn ordered(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let mut places: Vec<u32> = (0..n as u32).collect();
    places.sort_by(|a, b| compare(*a as usize, *b as usize));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_in_order_and_equals_stay_as_they_are() {
        let mut items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd'), (1, 'e')];
        order_by_key(&mut items, |item| item.0);
        assert_eq!(items, [(0, 'd'), (1, 'b'), (1, 'e'), (2, 'a'), (2, 'c')]);
        order(&mut items);
        assert!(items.is_sorted());
    }

    #[test]
    fn one_and_none_are_in_order() {
        for mut items in [vec![], vec!["one"]] {
            let before = items.clone();
            order(&mut items);
            assert_eq!(items, before);
        }
    }
}
