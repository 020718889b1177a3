// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfrest.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>

#include <exception>
#include <set>
#include <string>

using namespace Qt::Literals::StringLiterals;

namespace habeas::preview {
namespace {

/// ISO 32000-1: texts of annotations (12.5), fields (12.7), bookmarks (12.3.3), files (7.11), tags (14.9), signatures
/// (12.8) and properties (14.3.3).
const std::set<std::string> &telling()
{
    static const std::set<std::string> keys{
        "/Contents", "/RC",    "/T",          "/TU",      "/Subj",     "/V",        "/DV",          "/RV",
        "/Opt",      "/Title", "/Author",     "/Subject", "/Keywords", "/Creator",  "/F",           "/UF",
        "/Desc",     "/Alt",   "/ActualText", "/E",       "/Reason",   "/Location", "/ContactInfo", "/Name",
        "/URI",      "/JS",    "/CA",         "/Company", "/Manager",
    };
    return keys;
}

/// When and with what it was written.
bool isTechnical(const std::string &key)
{
    return key == "/Producer" || key == "/CreationDate" || key == "/ModDate" || key == "/Trapped";
}

/// Every object once: whatever leads to it, it goes out with the file.
class Objects
{
public:
    explicit Objects(Rest &rest) : m_rest(rest) { }

    PdfRest read(const QByteArray &pdf)
    {
        try {
            QPDF document;
            document.setSuppressWarnings(true);
            document.processMemoryFile("pdf", pdf.constData(), static_cast<std::size_t>(pdf.size()));
            if (auto info = document.getTrailer().getKey("/Info"); info.isDictionary()) {
                for (const auto &[key, value] : info.ditems()) {
                    if (!isTechnical(key))
                        text(value, 0);
                }
            }
            for (auto &object : document.getAllObjects()) {
                if (m_isFull)
                    break;
                look(object, 0);
            }
        } catch (const std::exception &) {
            m_found.isWhole = false;
        }
        return m_found;
    }

private:
    void look(QPDFObjectHandle object, int depth)
    {
        if (depth > limits::depth) {
            m_found.isWhole = false;
            return;
        }
        if (object.isArray()) {
            for (const auto &each : object.aitems())
                lookInside(each, depth);
            return;
        }
        if (object.isStream())
            lookAtStream(object);
        auto dictionary = object.isStream() ? object.getDict() : object;
        if (!dictionary.isDictionary())
            return;
        const bool isSignature = dictionary.hasKey("/ByteRange");
        for (const auto &[key, value] : dictionary.ditems()) {
            const bool isNoText =
                key == "/Contents" && (isSignature || !QPDFObjectHandle(value).isString()); // of a page: its drawing
            if (telling().count(key) > 0 && !isNoText)
                text(value, depth);
            if (key == "/XFA")
                form(value);
            lookInside(value, depth);
        }
    }

    /// What is an object of its own has its turn.
    void lookInside(QPDFObjectHandle object, int depth)
    {
        if (!object.isIndirect() && (object.isArray() || object.isDictionary()))
            look(object, depth + 1);
    }

    void lookAtStream(QPDFObjectHandle &stream)
    {
        auto dictionary = stream.getDict();
        m_found.leftOut += dictionary.isDictionaryOfType("/EmbeddedFile");
        if (dictionary.isDictionaryOfType("/Metadata"))
            xml(stream);
    }

    void text(QPDFObjectHandle value, int depth)
    {
        if (value.isString())
            m_isFull = !m_rest.add(QString::fromStdString(value.getUTF8Value())) || m_isFull;
        else if (value.isStream())
            say(value);
        else if (value.isArray() && depth < limits::depth) {
            for (const auto &each : value.aitems())
                text(each, depth + 1);
        }
    }

    /// A long text of a form, or a script.
    void say(QPDFObjectHandle &stream)
    {
        const auto data = stream.getStreamData(qpdf_dl_generalized);
        const QByteArray bytes(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
        m_isFull = !m_rest.add(QString::fromUtf8(bytes)) || m_isFull;
    }

    void form(QPDFObjectHandle value)
    {
        if (value.isStream())
            xml(value);
        if (!value.isArray())
            return;
        std::string whole; // its parts are XML only together
        for (auto each : value.aitems()) {
            if (!each.isStream())
                continue;
            const auto data = each.getStreamData(qpdf_dl_generalized);
            whole.append(reinterpret_cast<const char *>(data->getBuffer()), data->getSize());
        }
        m_found.isWhole = m_rest.addXml(QByteArray::fromStdString(whole), u"xfa"_s, Laid::Nothing) && m_found.isWhole;
    }

    void xml(QPDFObjectHandle &stream)
    {
        const auto data = stream.getStreamData(qpdf_dl_generalized);
        const QByteArray bytes(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
        m_found.isWhole = m_rest.addXml(bytes, u"xmp"_s, Laid::Nothing) && m_found.isWhole;
    }

    Rest &m_rest;
    PdfRest m_found;
    bool m_isFull = false;
};

} // namespace

PdfRest addRestOfPdf(const QByteArray &pdf, Rest &rest)
{
    return Objects(rest).read(pdf);
}

} // namespace habeas::preview
