//! What reading one document may cost. A hostile file is refused when it is spent.

use std::cell::Cell;

use crate::import::ImportError;
use crate::import::file::FileKind;

/// What is left of each thing that a file can ask for without end.
#[derive(Debug)]
pub struct Budget {
    /// Bytes of streams, packed and unpacked: those that text may be in, not pictures and fonts.
    unpacked: Cell<usize>,
    /// Objects kept.
    objects: Cell<usize>,
    /// Operators of pages.
    operators: Cell<usize>,
    /// Characters shown.
    characters: Cell<usize>,
}

/// The largest that one stream may unpack to, in bytes.
const LARGEST_STREAM: usize = 32_000_000;

impl Budget {
    /// What a document of some hundred pages never comes near.
    pub fn new() -> Self {
        Self {
            unpacked: Cell::new(80_000_000),
            objects: Cell::new(2_000_000),
            operators: Cell::new(6_000_000),
            characters: Cell::new(2_000_000),
        }
    }

    /// How many bytes a stream may unpack to now.
    pub fn room(&self) -> usize {
        self.unpacked.get().min(LARGEST_STREAM)
    }

    /// Counts bytes unpacked.
    pub fn unpacked(&self, bytes: usize) -> Result<(), ImportError> {
        spend(&self.unpacked, bytes)
    }

    /// Counts objects kept.
    pub fn objects(&self, count: usize) -> Result<(), ImportError> {
        spend(&self.objects, count)
    }

    /// Counts one operator.
    pub fn operator(&self) -> Result<(), ImportError> {
        spend(&self.operators, 1)
    }

    /// Counts one character shown.
    pub fn character(&self) -> Result<(), ImportError> {
        spend(&self.characters, 1)
    }
}

/// The answer to a file that asks for more than any document needs.
pub const EXCESSIVE: ImportError = ImportError::Excessive { kind: FileKind::Pdf };

fn spend(purse: &Cell<usize>, cost: usize) -> Result<(), ImportError> {
    purse.set(purse.get().checked_sub(cost).ok_or(EXCESSIVE)?);
    Ok(())
}
