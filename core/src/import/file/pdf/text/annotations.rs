//! What is written over a page: the fields of forms, filled in, and text that was put there afterwards.

use std::rc::Rc;

use super::interpret::rectangle;
use super::matrix::Matrix;
use crate::import::ImportError;
use crate::import::file::pdf::syntax::{Dict, Document, Object, Stream};

/// More than this on a page is not looked at.
const MOST: usize = 2_000;

/// What fields and added text look like, and where they stand.
pub fn appearances(document: &Document<'_>, page: &Dict) -> Result<Vec<(Rc<Stream>, Matrix)>, ImportError> {
    let mut found = Vec::new();
    for annotation in document.get(page, "Annots")?.array().iter().take(MOST) {
        let annotation = document.resolve(annotation)?;
        let Some(annotation) = annotation.dict() else { continue };
        let kind = document.get(annotation, "Subtype")?;
        let is_hidden = document.get(annotation, "F")?.count().unwrap_or_default() & 2 != 0;
        if is_hidden || !(kind.is_name("Widget") || kind.is_name("FreeText")) {
            continue;
        }
        let appearance = document.get(annotation, "AP")?;
        let Some(appearance) = appearance.dict() else { continue };
        // Of a box to tick there is one for each state.
        let normal = match document.get(appearance, "N")? {
            Object::Dict(states) => {
                let state = document.get(annotation, "AS")?;
                document.resolve(state.name().and_then(|state| states.0.get(state)).unwrap_or(&Object::Null))?
            }
            other => other,
        };
        let Object::Stream(normal) = normal else { continue };
        let place = rectangle(document, &document.get(annotation, "Rect")?)?;
        let form = rectangle(document, &document.get(&normal.dict, "BBox")?)?;
        if let (Some([left, bottom, right, top]), Some([x, y, z, w])) = (place, form) {
            let (wide, high) = ((right - left) / (z - x), (top - bottom) / (w - y));
            found.push((normal, Matrix([wide, 0.0, 0.0, high, left - x * wide, bottom - y * high])));
        }
    }
    Ok(found)
}
