//! Bytes packed as the `FlateDecode` filter reads them (PDF 32000-1, 7.4.4), by one compressor a thread.

use std::{cell::RefCell, io};

use flate2::{Compress, Compression, FlushCompress, Status};

thread_local! {
    // Its tables take longer to make than a page takes to pack.
    static PACKER: RefCell<Compress> = RefCell::new(Compress::new(Compression::new(6), true));
}

/// Packs bytes; the same bytes give the same result on every thread and machine.
///
/// # Errors
/// None that is known: the compressor takes any bytes.
pub fn deflate(bytes: &[u8]) -> io::Result<Vec<u8>> {
    PACKER.with_borrow_mut(|packer| {
        packer.reset();
        // Text packs to less than half; what does not is given more room below.
        let mut packed = Vec::with_capacity(bytes.len() / 2 + 64);
        loop {
            let rest = usize::try_from(packer.total_in()).ok().and_then(|taken| bytes.get(taken..)).unwrap_or_default();
            if packer.compress_vec(rest, &mut packed, FlushCompress::Finish)? == Status::StreamEnd {
                return Ok(packed);
            }
            packed.reserve(bytes.len() / 2 + 64);
        }
    })
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    #[test]
    fn what_is_packed_comes_back_whatever_was_packed_before() {
        // Noise does not pack; the last is longer than the window of the format.
        let noise: Vec<u8> = (0..5000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13).to_le_bytes()[0]).collect();
        let texts = [Vec::new(), b"brief".to_vec(), noise, b"Geachte heer, ".repeat(9000)];
        let first: Vec<Vec<u8>> = texts.iter().map(|text| deflate(text).unwrap()).collect();
        for (text, packed) in texts.iter().zip(&first).rev() {
            let mut reader = flate2::write::ZlibDecoder::new(Vec::new());
            reader.write_all(packed).unwrap();
            assert!(reader.finish().unwrap() == *text && deflate(text).unwrap() == *packed);
        }
    }
}
