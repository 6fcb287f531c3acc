//! The same work on many items at once, on threads that take up nothing else while they wait.
//!
//! Letters are made by `rayon`, whose waiting threads pick up other letters. What all letters share must not be made that way:
//! a thread that waits for a part of it would begin a letter that waits for the whole.

use std::{num::NonZero, panic, thread};

/// What `work` makes of each item, in their order.
pub(crate) fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let share = items.len().div_ceil(threads).max(1);
    let one = |items: &[T]| items.iter().map(&work).collect::<Vec<R>>();
    thread::scope(|scope| {
        let shares: Vec<_> = items.chunks(share).map(|items| scope.spawn(|| one(items))).collect();
        let made = shares.into_iter().map(|share| share.join().unwrap_or_else(|cause| panic::resume_unwind(cause)));
        made.flatten().collect()
    })
}

#[cfg(test)]
mod tests {
    use std::sync::OnceLock;

    use rayon::prelude::*;

    #[test]
    fn the_order_is_kept() {
        for count in [0, 1, 2, 3, 97] {
            let items: Vec<usize> = (0..count).collect();
            let doubled: Vec<usize> = items.iter().map(|item| item * 2).collect();
            assert_eq!(super::map(&items, |item| item * 2), doubled);
        }
    }

    #[test]
    fn what_letters_share_may_be_made_while_they_wait_for_it() {
        let shared: OnceLock<Vec<usize>> = OnceLock::new();
        let letters: Vec<usize> = (0..200).collect();
        let made: usize =
            letters.par_iter().map(|letter| shared.get_or_init(|| super::map(&letters, |n| n + 1))[*letter]).sum();
        assert_eq!(made, 200 * 201 / 2);
    }
}
