// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tokens.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace habeas::ui {
namespace {

constexpr std::size_t schemes = 3;
using Row = std::array<QRgb, schemes>; // light, dark, contrast

constexpr std::array<Row, 13> tokens{{
    {0xFFF2F4F7, 0xFF202327, 0xFF000000}, // Window
    {0xFFFFFFFF, 0xFF181A1D, 0xFF000000}, // Base
    {0xFFF7F8FA, 0xFF1D2024, 0xFF000000}, // Alternate
    {0xFFE8EBF0, 0xFF1B1D20, 0xFF000000}, // Side
    {0xFFFBFCFD, 0xFF2B2F35, 0xFF000000}, // Button
    {0xFF1A1E24, 0xFFE7E9EC, 0xFFFFFFFF}, // Text
    {0xFF545C68, 0xFFA7AEB8, 0xFFFFFFFF}, // Text2
    {0xFFD9DDE4, 0xFF343940, 0xFFFFFFFF}, // Line
    {0xFF838C99, 0xFF7C8591, 0xFFFFFFFF}, // Control
    {0xFF1D5A96, 0xFF3A74B5, 0xFFFFE600}, // Accent
    {0xFFFFFFFF, 0xFFFFFFFF, 0xFF000000}, // OnAccent
    {0xFF1D5A96, 0xFF8CBBF3, 0xFFFFE600}, // Link
    {0xFFDBE7F4, 0xFF25384F, 0xFF1A1A5C}, // SelectedRow
}};

struct ToneRow {
    Row ink;
    Row fill;
};

constexpr std::array<ToneRow, 6> tones{{
    {{0xFF1B6A3C, 0xFF7CCB98, 0xFF5CF08A}, {0xFFE2F1E7, 0xFF1C3426, 0xFF000000}}, // Good
    {{0xFF855000, 0xFFF0B95A, 0xFFFFC24A}, {0xFFFBEED6, 0xFF3A2C12, 0xFF000000}}, // Warn
    {{0xFFA5231D, 0xFFF59A92, 0xFFFF9C94}, {0xFFFAE5E3, 0xFF43201D, 0xFF000000}}, // Bad
    {{0xFF1D5A96, 0xFF8CBBF3, 0xFF8FD0FF}, {0xFFE3EDF8, 0xFF1E3146, 0xFF000000}}, // Info
    {{0xFF545C68, 0xFFA7AEB8, 0xFFFFFFFF}, {0xFFE9ECF0, 0xFF2A2E34, 0xFF000000}}, // Neutral
    {{0xFF6A3B9E, 0xFFC9A8F0, 0xFFE0B8FF}, {0xFFEFE6F8, 0xFF33264A, 0xFF000000}}, // ThirdParties
}};

/// Relative luminance (WCAG 2.2).
double luminanceOf(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor colorOf(Scheme scheme, Token token)
{
    return QColor(tokens.at(static_cast<std::size_t>(token)).at(static_cast<std::size_t>(scheme)));
}

Inks colorsOf(Scheme scheme, Tone tone)
{
    const ToneRow &row = tones.at(static_cast<std::size_t>(tone));
    const auto column = static_cast<std::size_t>(scheme);
    return {QColor(row.ink.at(column)), QColor(row.fill.at(column))};
}

QPalette paletteOf(Scheme scheme)
{
    const auto color = [scheme](Token token) { return colorOf(scheme, token); };
    QPalette palette;
    palette.setColor(QPalette::Window, color(Token::Window));
    palette.setColor(QPalette::Base, color(Token::Base));
    palette.setColor(QPalette::AlternateBase, color(Token::Alternate));
    palette.setColor(QPalette::Button, color(Token::Button));
    palette.setColor(QPalette::ToolTipBase, color(Token::Base));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText, QPalette::BrightText})
        palette.setColor(role, color(Token::Text));
    palette.setColor(QPalette::PlaceholderText, color(Token::Text2));
    palette.setColor(QPalette::Light, color(Token::Base));
    palette.setColor(QPalette::Midlight, color(Token::Alternate));
    palette.setColor(QPalette::Mid, color(Token::Line));
    palette.setColor(QPalette::Dark, color(Token::Control));
    palette.setColor(QPalette::Shadow, color(Token::Control));
    palette.setColor(QPalette::Highlight, color(Token::Accent));
    palette.setColor(QPalette::HighlightedText, color(Token::OnAccent));
    palette.setColor(QPalette::Link, color(Token::Link));
    palette.setColor(QPalette::LinkVisited, color(Token::Link));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Token::Text2));
    return palette;
}

QPalette viewPaletteOf(Scheme scheme)
{
    QPalette palette = paletteOf(scheme);
    palette.setColor(QPalette::Highlight, colorOf(scheme, Token::SelectedRow));
    palette.setColor(QPalette::HighlightedText, colorOf(scheme, Token::Text));
    return palette;
}

Scheme schemeOf(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    if (window == colorOf(Scheme::Contrast, Token::Window))
        return Scheme::Contrast;
    return window.lightnessF() < 0.5 ? Scheme::Dark : Scheme::Light;
}

double contrastOf(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminanceOf(a), luminanceOf(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace habeas::ui
