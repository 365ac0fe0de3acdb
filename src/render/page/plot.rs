//! Plots as SVG, drawn by plotters: readable in grey, in any language, without a network.

use minijinja::HtmlEscape;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::render::layout::{width, wrap};

use super::{Plot, Point, Shape};

/// Width of every plot, in pixels: what fits an A4 page.
const WIDTH: u32 = 680;
/// Height of one row of bars, and of every further line of its label.
const ROW: i32 = 30;
const LINE_HEIGHT: i32 = 17;
/// The columns of a line of a label, a full-width character two.
const LABEL_COLUMNS: usize = 38;
/// The size of labels and numbers, which the library draws a fifth smaller than it says.
const LABEL: i32 = 17;
/// The first and the second series: dark and light, told apart in grey.
const INKS: [RGBColor; 2] = [RGBColor(54, 68, 84), RGBColor(168, 178, 190)];
const PAPER: RGBColor = RGBColor(255, 255, 255);
const LINE: RGBColor = RGBColor(210, 214, 219);
const TEXT: RGBColor = RGBColor(32, 36, 42);

type Drawn = Result<(), Box<dyn std::error::Error>>;

/// The plot as an SVG element; empty where there is nothing to draw.
pub fn svg(plot: &Plot) -> String {
    if plot.points.is_empty() {
        return String::new();
    }
    let mut out = String::new();
    let drawn = match plot.shape {
        Shape::Share | Shape::Count => bars(plot, &mut out),
        // One moment is no line.
        Shape::Trend if plot.points.len() < 2 => bars(plot, &mut out),
        Shape::Trend => trend(plot, &mut out),
    };
    if drawn.is_ok() { described(&out, plot) } else { String::new() }
}

/// The same drawing, called by its title and its numbers for those who hear a page.
fn described(svg: &str, plot: &Plot) -> String {
    let numbers: Vec<String> = plot.points.iter().map(|point| format!("{} {}", point.label, point.shown)).collect();
    let name = HtmlEscape(&format!("{}: {}", plot.title, numbers.join("; "))).to_string();
    svg.replacen("<svg ", &format!("<svg role=\"img\" aria-label=\"{name}\" "), 1)
}

/// One bar a row, its label to the left and its number at its end.
fn bars(plot: &Plot, out: &mut String) -> Drawn {
    let labels: Vec<Vec<String>> = plot.points.iter().map(|point| label_lines(&point.label)).collect();
    let high = |lines: &Vec<String>| ROW + LINE_HEIGHT * i32::try_from(lines.len().saturating_sub(1)).unwrap_or(0);
    let height = u32::try_from(labels.iter().map(high).sum::<i32>() + 12)?;
    let root = SVGBackend::with_string(out, (WIDTH, height)).into_drawing_area();
    root.fill(&PAPER)?;
    let left = i32::try_from(labels.iter().flatten().map(|line| pixels(line)).max().unwrap_or(0) + 24)?;
    let room = f64::from(WIDTH) - f64::from(left) - 150.0;
    let most = match plot.shape {
        Shape::Share => 100.0,
        _ => plot.points.iter().filter_map(value).fold(0.0, f64::max).max(1.0),
    };
    let label = style(LABEL).pos(Pos::new(HPos::Right, VPos::Center));
    let number = style(LABEL).pos(Pos::new(HPos::Left, VPos::Center));
    let mut top = 6;
    for (point, lines) in plot.points.iter().zip(&labels) {
        let middle = top + high(lines) / 2;
        let long = (value(point).unwrap_or(0.0).clamp(0.0, most) / most * room).round() as i32;
        let bar = |right: i32, ink| Rectangle::new([(left, middle - 10), (right, middle + 10)], ink);
        root.draw(&bar(left + room as i32, LINE.mix(0.35).filled()))?;
        root.draw(&bar(left + long, INKS[0].filled()))?;
        let first = middle - LINE_HEIGHT * (i32::try_from(lines.len())? - 1) / 2;
        for (line, y) in lines.iter().zip((first..).step_by(LINE_HEIGHT as usize)) {
            root.draw(&Text::new(line.clone(), (left - 8, y), label.clone()))?;
        }
        root.draw(&Text::new(point.shown.clone(), (left + room as i32 + 8, middle), number.clone()))?;
        top += high(lines);
    }
    root.present()?;
    Ok(())
}

/// Points through time, one line a series; the second is lighter and its points are hollow.
fn trend(plot: &Plot, out: &mut String) -> Drawn {
    let root = SVGBackend::with_string(out, (WIDTH, 280)).into_drawing_area();
    root.fill(&PAPER)?;
    let last = plot.points.len().saturating_sub(1);
    let values = plot.points.iter().flat_map(|point| point.values.iter().flatten().copied());
    let most = (values.fold(0.0, f64::max) * 1.4).ceil().max(4.0);
    let from = -0.3;
    let mut chart = ChartBuilder::on(&root)
        .margin(8)
        .margin_right(24)
        .x_label_area_size(30)
        .y_label_area_size(48)
        .build_cartesian_2d(from..(last as f64 + 0.3).max(0.7), 0.0..most)?;
    let name = |x: &f64| {
        let at = x.round();
        let near = (x - at).abs() < 0.01 && at >= 0.0;
        let point = near.then(|| plot.points.get(at as usize)).flatten();
        point.map_or_else(String::new, |point| point.label.clone())
    };
    chart
        .configure_mesh()
        .disable_x_mesh()
        .light_line_style(TRANSPARENT)
        .bold_line_style(LINE)
        .axis_style(LINE)
        .x_labels(plot.points.len().min(14))
        .x_label_formatter(&name)
        .y_labels(5)
        // Records are counted whole.
        .y_label_formatter(&|value| if value.fract() == 0.0 { format!("{value:.0}") } else { String::new() })
        .label_style(style(14))
        .draw()?;
    for (series, name) in plot.series.iter().enumerate().take(INKS.len()) {
        let ink = INKS[series];
        let points: Vec<(f64, f64)> = plot
            .points
            .iter()
            .enumerate()
            .filter_map(|(at, point)| Some((at as f64, point.values.get(series).copied().flatten()?)))
            .collect();
        // The second is thin, so that the first is seen behind it where both are the same.
        let line = LineSeries::new(points.iter().copied(), ink.stroke_width(if series == 0 { 5 } else { 2 }));
        chart
            .draw_series(line)?
            .label(name.clone())
            .legend(move |(x, y)| Rectangle::new([(x, y - 5), (x + 16, y + 5)], ink.filled()));
        let fill = if series == 0 { ink } else { PAPER };
        chart.draw_series(points.iter().map(|at| Circle::new(*at, 4, fill.filled())))?;
        chart.draw_series(points.iter().map(|at| Circle::new(*at, 4, ink.stroke_width(2))))?;
    }
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::UpperLeft)
        .background_style(PAPER.mix(0.85))
        .border_style(LINE)
        .label_font(style(15))
        .draw()?;
    root.present()?;
    Ok(())
}

fn value(point: &Point) -> Option<f64> {
    point.values.first().copied().flatten()
}

fn style(size: i32) -> TextStyle<'static> {
    ("sans-serif", size).into_font().color(&TEXT)
}

/// What a text takes in pixels: a full-width character 14, any other 8.
fn pixels(text: &str) -> u32 {
    text.chars().map(|ch| if width(ch.encode_utf8(&mut [0; 4])) > 1 { 14 } else { 8 }).sum()
}

/// A label on lines that never take more than half of the plot; a word that is longer is cut in two.
fn label_lines(label: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for whole in wrap(label, LABEL_COLUMNS) {
        let mut line = String::new();
        for ch in whole.chars() {
            if width(&line) >= LABEL_COLUMNS {
                lines.push(std::mem::take(&mut line));
            }
            line.push(ch);
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_label_leaves_the_plot_and_none_is_cut_off() {
        for label in ["漏水".repeat(60), "Donaudampfschifffahrt".repeat(5), "emergencies: the manager knows ".repeat(4)]
        {
            let lines = label_lines(&label);
            assert!(lines.iter().all(|line| pixels(line) + 24 <= WIDTH / 2), "{lines:?}");
            assert_eq!(lines.concat().replace(' ', ""), label.replace(' ', ""));
        }
        assert_eq!(label_lines("电梯"), ["电梯"]);
    }
}
