// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/collection.h"
#include "core/enumcodes.h"

namespace habeas::itemmodels {

/// What an item is to whoever looks at it, whichever system it came from and in whatever format.
enum class ItemForm {
    Record, ///< names and values: a profile, settings, data about files
    Text,
    Document, ///< of a word processor, or slides
    Pdf,
    Picture,
    Table,
    Mail,
    Chat,
    Comment,
    Calendar,
    Contact,
    Log,
    Recording, ///< sound or film
    File, ///< any other
};

/// By what the connector says it is, then by media type, then by the ending of its name.
ItemForm formOf(const Item &item);

QString itemFormText(ItemForm form); ///< "Kalender"

} // namespace habeas::itemmodels

namespace habeas {

/// Also how its drawing in resources/icons is called, behind "item-".
template <> struct EnumCodes<itemmodels::ItemForm> {
    using Form = itemmodels::ItemForm;
    static constexpr std::array table{
        EnumCode{Form::Record, "record"},       EnumCode{Form::Text, "text"},
        EnumCode{Form::Document, "document"},   EnumCode{Form::Pdf, "pdf"},
        EnumCode{Form::Picture, "picture"},     EnumCode{Form::Table, "table"},
        EnumCode{Form::Mail, "mail"},           EnumCode{Form::Chat, "chat"},
        EnumCode{Form::Comment, "comment"},     EnumCode{Form::Calendar, "calendar"},
        EnumCode{Form::Contact, "contact"},     EnumCode{Form::Log, "log"},
        EnumCode{Form::Recording, "recording"}, EnumCode{Form::File, "file"},
    };
};

} // namespace habeas
