//! Where a test can kill the program in the middle of its work; in the program itself there is nothing here.

/// A place at which it must be safe to die.
#[cfg(not(all(test, unix)))]
pub const fn point(_: &str) {}

#[cfg(all(test, unix))]
pub use testing::point;

#[cfg(all(test, unix))]
pub mod testing {
    use std::{cell::Cell, process::Command};

    thread_local! {
        /// How many points this thread may still pass.
        static LEFT: Cell<Option<usize>> = const { Cell::new(None) };
    }

    /// From now on this thread dies, with its process, at the point after so many others.
    pub fn die_after(points: usize) {
        LEFT.set(Some(points));
    }

    /// Kills this process as `kill -9` does if its time has come.
    pub fn point(_: &str) {
        match LEFT.get() {
            Some(0) => {
                let _ = Command::new("kill").args(["-9", &std::process::id().to_string()]).status();
                // The signal may take a moment to arrive.
                loop {
                    std::thread::park();
                }
            }
            Some(left) => LEFT.set(Some(left - 1)),
            None => {}
        }
    }
}
