// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "content.h"

#include "dav.h"
#include "delivery.h"
#include "errors.h"
#include "pieces.h"

#include <algorithm>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

using Rest = Delivery::Rest;

/// How one try to read a content ended.
enum class Outcome {
    Ready, ///< the headers fit: its bytes may come
    Whole,
    Part, ///< what the answer promised came; the rest is to be asked for
    InOne, ///< its pieces could not be told from another version's: to be asked for as a whole
    Broken, ///< the line broke, or the content ended before its length: to be taken up
    Changed, ///< it is another content than the one begun
    Refused, ///< a status that gives no content; a gap was given
    Differs, ///< longer than it may be, or another checksum; a gap was given
};

/// Asks for one content until it is whole, and judges whether each answer is of the version begun.
class Fetch
{
public:
    Fetch(Run &run, Wanted wanted)
        : m_run(run), m_wanted(std::move(wanted)), m_delivery(run, m_wanted.head), m_expected(m_wanted.size)
    { }

    /// \a transfer  its request under way; null: nothing has been asked for yet
    Result<> read(std::unique_ptr<Transfer> transfer)
    {
        if (!transfer) {
            if (const auto taken = takeUp(); !taken)
                return taken;
            transfer = next();
        }
        for (int attempt = 0;;) {
            const auto outcome = tryOnce(*transfer, attempt);
            if (!outcome)
                return stopped(outcome.error());
            if (*outcome == Outcome::Whole)
                return m_delivery.end();
            if (*outcome == Outcome::Refused || *outcome == Outcome::Differs)
                return {};
            if (*outcome == Outcome::Part || *outcome == Outcome::InOne) {
                attempt = 0;
            } else {
                const auto again = mayGoOn(*outcome, attempt++);
                if (!again)
                    return stopped(again.error());
                if (!*again)
                    return {};
            }
            transfer.reset();
            transfer = next();
        }
    }

private:
    qint64 got() const { return m_delivery.got(); }
    std::unique_ptr<Transfer> next() { return m_pieces ? m_pieces->at(got()) : m_run.http.open(request()); }

    /// Goes on where an earlier run broke off, if that one has kept a beginning of this version.
    Result<> takeUp()
    {
        m_delivery.expect(m_expected, m_wanted.checksums);
        const auto taken = m_delivery.takeUp();
        if (!taken)
            return taken.error();
        if (*taken) {
            m_etag = m_wanted.quotedEtag();
            m_pieces.emplace(m_run.http, m_wanted.target, m_etag, m_expected);
        }
        return {};
    }

    /// After a line that broke or a content that changed. False: it is left, with its gap.
    Result<bool> mayGoOn(Outcome outcome, int attempt)
    {
        if (outcome == Outcome::Changed && ++m_restarts > 1) {
            m_delivery.leave({u"gap.nextcloud-keeps-changing"_s, {}}, Rest::Never);
            return false;
        }
        const auto again = m_run.http.mayTryAgain(m_broken, attempt);
        if (again && !*again)
            m_delivery.leave(cutOffGap(), rest());
        else if (again && outcome == Outcome::Changed)
            restart();
        return again;
    }

    Request request() const
    {
        Request request = m_wanted.request();
        if (got() == 0)
            return request;
        request.headers = {{"Accept-Encoding", "identity"}, {"Range", "bytes=" + QByteArray::number(got()) + '-'}};
        if (!m_etag.isEmpty())
            request.headers.append({"If-Range", m_etag});
        return request;
    }

    Result<Outcome> tryOnce(Transfer &transfer, int attempt)
    {
        const auto status = transfer.status();
        if (!status)
            return broken(status.error());
        if (const auto refusal = m_run.http.refused(*status, transfer))
            return *refusal;
        const auto again = m_run.http.mayTryAgain(*status, transfer, attempt);
        if (!again)
            return again.error();
        if (*again)
            return Outcome::Broken;
        if (*status == 416 && (got() > 0 || m_wanted.comesInPieces()))
            return Outcome::Changed;
        if (*status != 200 && *status != 206)
            return refusedWith(*status);
        const auto begun = *status == 206 ? takePart(transfer) : begin(transfer);
        if (!begun || *begun != Outcome::Ready)
            return begun;
        return stream(transfer);
    }

    Result<Outcome> broken(const Error &error)
    {
        const bool isLine = error.code == u"nextcloud.cut-off" || error.code == u"nextcloud.unreachable"
            || error.code == u"nextcloud.silent";
        if (!isLine)
            return error;
        m_broken = error;
        return Outcome::Broken;
    }

    Result<Outcome> refusedWith(int status)
    {
        const bool isGone = status == 404;
        m_delivery.leave({isGone ? u"gap.nextcloud-vanished"_s : u"gap.nextcloud-refused"_s, {{u"status"_s, status}}},
                         Rest::Never);
        return Outcome::Refused;
    }

    Outcome lengthDiffers(qint64 listed, qint64 length)
    {
        m_delivery.leave({u"gap.nextcloud-length-differs"_s, {{u"listed"_s, listed}, {u"got"_s, length}}}, Rest::Never);
        return Outcome::Differs;
    }

    /// A whole answer. While something is in the sink already, the server either does not know ranges or has
    /// another content by now.
    Result<Outcome> begin(Transfer &transfer)
    {
        const QByteArray etag = transfer.header("ETag");
        m_pieces.reset();
        if (got() > 0) {
            if (!isOfVersion(etag))
                return Outcome::Changed;
            m_skip = got();
            m_end = m_expected;
            return Outcome::Ready;
        }
        m_etag = etag;
        bool hasLength = false;
        const qint64 length = transfer.header("Content-Length").toLongLong(&hasLength);
        const bool isOther = !m_wanted.etag.isEmpty() && !etag.isEmpty() && plainEtag(etag) != m_wanted.etag.toLatin1();
        if (isOther) {
            m_expected = hasLength ? length : -1;
            m_wanted.checksums = QString::fromLatin1(transfer.header("OC-Checksum"));
            m_delivery.head().modifiedAt = httpTime(QString::fromLatin1(transfer.header("Last-Modified")));
            m_delivery.head().remarks.append({u"remark.nextcloud-changed"_s, {}});
        } else if (hasLength && m_expected >= 0 && length != m_expected) {
            return lengthDiffers(m_expected, length);
        } else if (hasLength) {
            m_expected = length;
        }
        m_end = m_expected;
        m_delivery.expect(m_expected, m_wanted.checksums);
        return Outcome::Ready;
    }

    /// Of the content begun. Servers quote the same mark differently.
    bool isOfVersion(const QByteArray &etag) const { return isStrong(etag) && plainEtag(etag) == plainEtag(m_etag); }

    /// A piece, or the rest of what broke off: it counts only if it is of the version begun.
    Result<Outcome> takePart(Transfer &transfer)
    {
        const QByteArray etag = transfer.header("ETag");
        const auto range = contentRange(transfer.header("Content-Range"));
        if (got() == 0 && !m_wanted.comesInPieces())
            return refusedWith(206); // was not asked for
        if (got() == 0 && (!range || !isStrong(etag))) {
            m_wanted.isSeekable = false;
            return Outcome::InOne;
        }
        const bool isOther = got() == 0 ? plainEtag(etag) != m_wanted.etag.toLatin1() : !isOfVersion(etag);
        if (!range || range->from != got() || isOther || (m_expected >= 0 && range->total != m_expected))
            return Outcome::Changed;
        if (got() == 0) {
            m_etag = etag;
            m_pieces.emplace(m_run.http, m_wanted.target, etag, m_expected);
            m_delivery.expect(m_expected, m_wanted.checksums);
        }
        m_skip = 0;
        m_end = range->end;
        return Outcome::Ready;
    }

    Result<Outcome> stream(Transfer &transfer)
    {
        for (;;) {
            auto piece = transfer.read();
            if (!piece)
                return broken(piece.error());
            if (piece->isEmpty())
                break;
            const qint64 skipped = std::min<qint64>(m_skip, piece->size());
            m_skip -= skipped;
            if (skipped == piece->size())
                continue;
            const QByteArrayView rest = QByteArrayView(*piece).sliced(skipped);
            if (m_end >= 0 && got() + rest.size() > m_end)
                return lengthDiffers(m_end, got() + rest.size());
            if (const auto taken = m_delivery.write(rest); !taken)
                return taken.error();
        }
        if (m_end >= 0 && got() < m_end)
            return Outcome::Broken;
        return m_expected >= 0 && got() < m_expected ? Outcome::Part : Outcome::Whole;
    }

    Code cutOffGap() const
    {
        return {u"gap.nextcloud-cut-off"_s, {{u"got"_s, got()}, {u"listed"_s, std::max<qint64>(m_expected, 0)}}};
    }

    /// Only what came in pieces is proved to be of one version.
    Rest rest() const { return m_pieces ? Rest::MayFollow : Rest::Never; }

    Error stopped(const Error &error) { return m_delivery.stopped(error, cutOffGap(), rest()); }

    void restart()
    {
        m_delivery.restart();
        m_pieces.reset();
        m_skip = 0;
        m_etag.clear();
        m_expected = -1;
        m_wanted.etag.clear();
        m_wanted.size = -1;
        m_wanted.checksums.clear();
    }

    Run &m_run;
    Wanted m_wanted;
    Delivery m_delivery;
    qint64 m_expected;
    qint64 m_end = -1; ///< behind the last byte that the answer being read promises; -1: it promises none
    std::optional<Pieces> m_pieces; ///< once the server has given one that is of the listed version
    Error m_broken = cutOff(); ///< how the line broke last
    QByteArray m_etag; ///< of the content begun, with its quotes
    qint64 m_skip = 0; ///< bytes of this answer that are in the sink already
    int m_restarts = 0;
};

} // namespace

Result<> fetch(Run &run, Wanted wanted, std::unique_ptr<Transfer> transfer)
{
    return Fetch(run, std::move(wanted)).read(std::move(transfer));
}

} // namespace habeas::connectors::nextcloud
