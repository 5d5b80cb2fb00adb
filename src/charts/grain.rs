//! Lets plotters, which counts whole pixels, place a line between them: without it a flat curve goes in visible steps.

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

/// Grains a pixel. Whoever uses [`Grained`] must make the surface's own unit this many times smaller.
pub const GRAINS: u32 = 8;

/// A surface counted in grains, of which [`GRAINS`] are a pixel. Rectangles fall on whole pixels, so that hairlines
/// stay crisp; everything else may lie between.
pub struct Grained<B>(pub B);

type Fallible<B> = Result<(), DrawingErrorKind<<B as DrawingBackend>::ErrorType>>;

/// The nearest whole pixel, in grains.
fn whole(grains: i32) -> i32 {
    let pixel = GRAINS.cast_signed();
    grains.saturating_add(pixel / 2).div_euclid(pixel).saturating_mul(pixel)
}

/// A length of at least one pixel, in grains.
fn thickness(grains: i32) -> i32 {
    whole(grains).max(GRAINS.cast_signed())
}

impl<B: DrawingBackend> DrawingBackend for Grained<B> {
    type ErrorType = B::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        let (width, height) = self.0.get_size();
        (width.saturating_mul(GRAINS), height.saturating_mul(GRAINS))
    }

    fn ensure_prepared(&mut self) -> Fallible<B> {
        self.0.ensure_prepared()
    }

    fn present(&mut self) -> Fallible<B> {
        self.0.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Fallible<B> {
        self.0.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Fallible<B> {
        self.0.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Fallible<B> {
        let start = (whole(left), whole(top));
        let end = (start.0 + thickness(right - left), start.1 + thickness(bottom - top));
        self.0.draw_rect(start, end, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Fallible<B> {
        self.0.draw_path(path, style)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Fallible<B> {
        self.0.fill_polygon(path, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Fallible<B> {
        self.0.draw_circle(center, radius, style, fill)
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        pos: BackendCoord,
    ) -> Fallible<B> {
        self.0.draw_text(text, style, (whole(pos.0), whole(pos.1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pixel_has_its_grains_on_both_sides() {
        assert_eq!([-5, -4, -1, 0, 3, 4, 8, 12].map(whole), [-8, 0, 0, 0, 0, 8, 8, 16]);
        assert_eq!([0, 1, 11, 12].map(thickness), [8, 8, 8, 16]);
    }
}
