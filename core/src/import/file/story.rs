//! Content put together piece by piece, as its elements open and close: on a stack of its own, however deep.

use super::FileKind;
use super::body::{Cell, Look, Measure, Paragraph, Piece, Role, Row, Table};
use crate::import::ImportError;

/// Content under work.
#[derive(Debug)]
pub struct Story {
    frames: Vec<Frame>,
    measure: Measure,
}

/// What is open.
#[derive(Debug)]
enum Frame {
    /// The text itself, or a box beside it.
    Flow(Flow),
    Paragraph {
        paragraph: Paragraph,
        /// Boxes that are anchored in it.
        boxes: Vec<Piece>,
        /// Whether the next paragraph goes on with it.
        is_joined: bool,
    },
    Table(Table),
    /// A row, and whether it is kept.
    Row(Row, bool),
    Cell(Cell, Flow),
}

/// Pieces below each other.
#[derive(Debug, Default)]
struct Flow {
    pieces: Vec<Piece>,
    /// A paragraph that the next one goes on with.
    broken: Option<Paragraph>,
    /// Whether empty paragraphs between the others are kept: in the text they divide, in a cell they are nothing.
    keeps_gaps: bool,
}

impl Flow {
    fn add(&mut self, piece: Piece) {
        let piece = match (self.broken.take(), piece) {
            (Some(mut broken), Piece::Paragraph(next)) => {
                broken.join(next);
                Piece::Paragraph(broken)
            }
            (Some(broken), piece) => {
                self.keep(Piece::Paragraph(broken));
                piece
            }
            (None, piece) => piece,
        };
        self.keep(piece);
    }

    fn keep(&mut self, piece: Piece) {
        let is_blank = match &piece {
            Piece::Paragraph(paragraph) if paragraph.is_blank() => {
                let is_gap = self.keeps_gaps && !matches!(self.pieces.last(), None | Some(Piece::Gap));
                if is_gap {
                    self.pieces.push(Piece::Gap);
                }
                true
            }
            Piece::Paragraph(_) | Piece::Gap => false,
            Piece::Table(table) => table.rows.is_empty(),
            Piece::Box(pieces) => pieces.is_empty(),
        };
        if !is_blank {
            self.pieces.push(piece);
        }
    }

    fn finish(mut self) -> Vec<Piece> {
        if let Some(broken) = self.broken.take() {
            self.keep(Piece::Paragraph(broken));
        }
        self.pieces
    }
}

impl Story {
    /// Starts with nothing, for a file of this kind.
    pub fn new(kind: FileKind) -> Self {
        let text = Flow { keeps_gaps: true, ..Flow::default() };
        Self { frames: vec![Frame::Flow(text)], measure: Measure::new(kind) }
    }

    /// Opens a paragraph.
    pub fn open_paragraph(&mut self, role: Role) -> Result<(), ImportError> {
        let paragraph = Paragraph { role, ..Paragraph::default() };
        self.open(Frame::Paragraph { paragraph, boxes: Vec::new(), is_joined: false })
    }

    /// Opens a box beside the text.
    pub fn open_box(&mut self) -> Result<(), ImportError> {
        self.open(Frame::Flow(Flow::default()))
    }

    /// Opens a table.
    pub fn open_table(&mut self) -> Result<(), ImportError> {
        self.open(Frame::Table(Table::default()))
    }

    /// Opens a row.
    pub fn open_row(&mut self) -> Result<(), ImportError> {
        self.open(Frame::Row(Row::default(), true))
    }

    /// Opens a cell that takes so many columns.
    pub fn open_cell(&mut self, span: usize, continues: bool) -> Result<(), ImportError> {
        self.open(Frame::Cell(Cell { span, continues, ..Cell::default() }, Flow::default()))
    }

    /// What the open paragraph is meant as.
    pub fn set_role(&mut self, to: Role) {
        if let Some(Frame::Paragraph { paragraph, .. }) = self.frames.last_mut() {
            paragraph.role = to;
        }
    }

    /// The next paragraph goes on with the open one: what divided them is deleted.
    pub fn join_next(&mut self) {
        if let Some(Frame::Paragraph { is_joined, .. }) = self.frames.last_mut() {
            *is_joined = true;
        }
    }

    /// The open row is deleted.
    pub fn leave_out_row(&mut self) {
        if let Some(Frame::Row(_, is_kept)) = self.frames.last_mut() {
            *is_kept = false;
        }
    }

    /// How many columns the open cell takes.
    pub fn set_span(&mut self, to: usize) {
        if let Some(Frame::Cell(cell, _)) = self.frames.last_mut() {
            cell.span = to;
        }
    }

    /// The open cell goes on with the one above it.
    pub fn continue_cell(&mut self) {
        if let Some(Frame::Cell(cell, _)) = self.frames.last_mut() {
            cell.continues = true;
        }
    }

    /// Writes into the open paragraph; nothing where none is open.
    pub fn write(&mut self, text: &str, look: Look) -> Result<(), ImportError> {
        if let Some(Frame::Paragraph { paragraph, .. }) = self.frames.last_mut() {
            self.measure.text(text)?;
            paragraph.write(text, look);
        }
        Ok(())
    }

    /// Ends the line of the open paragraph.
    pub fn break_line(&mut self) -> Result<(), ImportError> {
        if let Some(Frame::Paragraph { paragraph, .. }) = self.frames.last_mut() {
            self.measure.piece()?;
            paragraph.break_line();
        }
        Ok(())
    }

    /// Closes what was opened last.
    pub fn close(&mut self) {
        // The outermost stays: the content is in it.
        if self.frames.len() < 2 {
            return;
        }
        match self.frames.pop() {
            Some(Frame::Flow(flow)) => self.add(Piece::Box(flow.finish())),
            Some(Frame::Paragraph { paragraph, boxes, is_joined }) => {
                match self.frames.last_mut() {
                    Some(Frame::Flow(flow) | Frame::Cell(_, flow)) if is_joined => {
                        let mut paragraph = paragraph;
                        if let Some(mut broken) = flow.broken.take() {
                            broken.join(paragraph);
                            paragraph = broken;
                        }
                        flow.broken = Some(paragraph);
                    }
                    _ => self.add(Piece::Paragraph(paragraph)),
                }
                for piece in boxes {
                    self.add(piece);
                }
            }
            Some(Frame::Table(table)) => self.add(Piece::Table(table)),
            Some(Frame::Row(row, is_kept)) => {
                let is_filled = row.cells.iter().any(|cell| !cell.pieces.is_empty());
                if is_kept && is_filled {
                    self.add_row(row);
                }
            }
            Some(Frame::Cell(mut cell, flow)) => {
                cell.pieces = flow.finish();
                self.add_cell(cell);
            }
            None => {}
        }
    }

    /// What has been put together, whatever is still open.
    pub fn finish(mut self) -> Vec<Piece> {
        while self.frames.len() > 1 {
            self.close();
        }
        match self.frames.pop() {
            Some(Frame::Flow(flow)) => flow.finish(),
            _ => Vec::new(),
        }
    }

    fn open(&mut self, frame: Frame) -> Result<(), ImportError> {
        self.measure.piece()?;
        self.frames.push(frame);
        Ok(())
    }

    fn add(&mut self, piece: Piece) {
        match self.frames.last_mut() {
            Some(Frame::Flow(flow) | Frame::Cell(_, flow)) => flow.add(piece),
            Some(Frame::Paragraph { boxes, .. }) => boxes.push(piece),
            // Files that are not as they should be lose nothing by it.
            Some(Frame::Table(_) | Frame::Row(..)) => self.add_cell(Cell { pieces: vec![piece], ..Cell::default() }),
            None => {}
        }
    }

    fn add_row(&mut self, row: Row) {
        match self.frames.last_mut() {
            Some(Frame::Table(table)) => table.rows.push(row),
            _ => self.add(Piece::Table(Table { rows: vec![row] })),
        }
    }

    fn add_cell(&mut self, cell: Cell) {
        match self.frames.last_mut() {
            Some(Frame::Row(row, _)) => row.push(cell),
            _ if cell.pieces.is_empty() => {}
            _ => self.add_row(Row { cells: vec![cell] }),
        }
    }
}
