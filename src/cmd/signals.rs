//! What the system tells a running program: that the user wants it to stop, or that a file may not grow any further.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use signal_hook::{consts, flag};

/// What an interrupted program ends with: 128 and the number of the signal, as shells have it.
const ENDED_BY: usize = 128;

/// Remembers that the user asked to stop. The second time the program ends at once, since letters are whole at any moment.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicUsize>);

impl Stop {
    /// Listens to Ctrl-C and to whoever ends programs in order (`kill`, a shutdown, a cluster), and makes of a file that
    /// may not grow an error instead of a death.
    pub fn listen() -> Self {
        let stop = Self::default();
        // A signal that cannot be listened to keeps its usual effect.
        let _ = stop.register();
        stop
    }

    fn register(&self) -> io::Result<()> {
        for signal in [consts::SIGINT, consts::SIGTERM] {
            let number = usize::try_from(signal).unwrap_or_default();
            let asked = Arc::new(std::sync::atomic::AtomicBool::new(false));
            flag::register_conditional_shutdown(signal, 128 + signal, Arc::clone(&asked))?;
            flag::register(signal, asked)?;
            flag::register_usize(signal, Arc::clone(&self.0), ENDED_BY + number)?;
        }
        #[cfg(unix)]
        flag::register(consts::SIGXFSZ, Arc::default())?;
        Ok(())
    }

    /// The exit code, if the user asked to stop.
    #[must_use]
    pub fn asked(&self) -> Option<u8> {
        u8::try_from(self.0.load(Ordering::Relaxed)).ok().filter(|code| *code > 0)
    }
}
