// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scripteddirectory.h"

#include "rawserver.h"

#define LDAP_DEPRECATED 0
#include <lber.h>
#include <ldap.h>

#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace habeas::tests {
namespace {

using Element = std::unique_ptr<BerElement, void (*)(BerElement *)>;

Element newElement()
{
    return {ber_alloc_t(LBER_USE_DER), [](BerElement *element) { ber_free(element, 1); }};
}

berval viewOf(const QByteArray &bytes)
{
    return {static_cast<ber_len_t>(bytes.size()), const_cast<char *>(bytes.constData())}; // only read
}

QByteArray bytesOf(const berval &value)
{
    return QByteArray(value.bv_val, static_cast<qsizetype>(value.bv_len));
}

bool send(Sockbuf *line, Element element)
{
    return ber_flush2(line, element.release(), LBER_FLUSH_FREE_ALWAYS) == 0;
}

bool sendResult(Sockbuf *line, ber_int_t id, ber_tag_t kind, int code)
{
    Element element = newElement();
    return ber_printf(element.get(), "{it{ess}}", id, kind, code, "", "") >= 0 && send(line, std::move(element));
}

bool sendEntry(Sockbuf *line, ber_int_t id, const ScriptedDirectory::Entry &entry)
{
    Element element = newElement();
    berval dn = viewOf(entry.dn);
    bool isWritten = ber_printf(element.get(), "{it{O{", id, LDAP_RES_SEARCH_ENTRY, &dn) >= 0;
    for (const auto &[attribute, values] : entry.attributes) {
        berval name = viewOf(attribute);
        QList<berval> list;
        for (const QByteArray &value : values)
            list << viewOf(value);
        list << berval{0, nullptr};
        isWritten = isWritten && ber_printf(element.get(), "{O[W]}", &name, list.data()) >= 0;
    }
    return isWritten && ber_printf(element.get(), "}}}") >= 0 && send(line, std::move(element));
}

/// What a search request asks; the filter is passed over: the script knows whom its entries fit.
bool readQuestion(BerElement *request, ScriptedDirectory::Question &question)
{
    berval base{0, nullptr};
    ber_int_t dereference = 0, entries = 0, seconds = 0, typesOnly = 0;
    BerVarray attributes = nullptr;
    if (ber_scanf(request, "{meeiibx{W}", &base, &question.scope, &dereference, &entries, &seconds, &typesOnly,
                  &attributes)
        == LBER_ERROR)
        return false;
    question.base = bytesOf(base);
    for (berval *each = attributes; each && each->bv_val; ++each)
        question.attributes << bytesOf(*each);
    ber_bvarray_free(attributes);
    return true;
}

} // namespace

ScriptedDirectory::ScriptedDirectory(Answers answers)
    : m_listener(listenOnLoopback(m_port)), m_answers(std::move(answers)), m_thread([this] {
          while (!m_ended) {
              pollfd waiting{m_listener, POLLIN, 0};
              if (::poll(&waiting, 1, 50) <= 0)
                  continue;
              const int client = ::accept(m_listener, nullptr, nullptr);
              const int atOnce = 1; // each answer is several small pieces
              ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &atOnce, sizeof(atOnce));
              serve(client);
              ::close(client);
          }
      })
{ }

ScriptedDirectory::~ScriptedDirectory()
{
    m_ended = true;
    m_thread.join();
    ::close(m_listener);
}

void ScriptedDirectory::serve(int client)
{
    const std::unique_ptr<Sockbuf, void (*)(Sockbuf *)> line(ber_sockbuf_alloc(),
                                                             [](Sockbuf *buffer) { ber_sockbuf_free(buffer); });
    ber_sockbuf_add_io(line.get(), &ber_sockbuf_io_tcp, LBER_SBIOD_LEVEL_PROVIDER, &client);
    for (bool isOpen = true; isOpen && !m_ended;) {
        pollfd waiting{client, POLLIN, 0};
        if (::poll(&waiting, 1, 50) <= 0)
            continue;
        const Element request = newElement();
        ber_len_t length = 0;
        ber_int_t id = 0;
        ber_tag_t kind = 0;
        if (ber_get_next(line.get(), &length, request.get()) == LBER_ERROR
            || ber_scanf(request.get(), "it", &id, &kind) == LBER_ERROR)
            return;
        if (kind == LDAP_REQ_BIND) {
            isOpen = sendResult(line.get(), id, LDAP_RES_BIND, LDAP_SUCCESS);
        } else if (kind == LDAP_REQ_EXTENDED) {
            isOpen = sendResult(line.get(), id, LDAP_RES_EXTENDED, LDAP_PROTOCOL_ERROR); // no StartTLS
        } else if (kind == LDAP_REQ_SEARCH) {
            Question question;
            isOpen = readQuestion(request.get(), question);
            ++m_questions;
            const QList<Entry> entries = isOpen ? m_answers(question) : QList<Entry>();
            for (const Entry &entry : entries)
                isOpen = isOpen && sendEntry(line.get(), id, entry);
            isOpen = isOpen && sendResult(line.get(), id, LDAP_RES_SEARCH_RESULT, LDAP_SUCCESS);
        } else {
            isOpen = kind == LDAP_REQ_ABANDON;
        }
    }
}

} // namespace habeas::tests
