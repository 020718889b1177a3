// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "content.h"

#include "dav.h"
#include "errors.h"
#include "pieces.h"

#include "connectors/mediatype.h"

#include <QCryptographicHash>

#include <algorithm>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 bytesBetweenReports = 4 * 1024 * 1024;
constexpr qsizetype beginningSize = 8 * 1024; ///< enough to tell a media type

/// The strongest checksum of "SHA1:abc MD5:def" that can be recomputed.
struct Checksum {
    QCryptographicHash::Algorithm algorithm;
    QByteArray hex;
};

std::optional<Checksum> checksumIn(const QString &checksums)
{
    static const std::pair<QLatin1String, QCryptographicHash::Algorithm> known[] = {
        {QLatin1String("SHA3-256:"), QCryptographicHash::Sha3_256},
        {QLatin1String("SHA256:"), QCryptographicHash::Sha256},
        {QLatin1String("SHA1:"), QCryptographicHash::Sha1},
        {QLatin1String("MD5:"), QCryptographicHash::Md5},
    };
    for (const auto &[name, algorithm] : known) {
        const QStringList parts = checksums.split(u' ', Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            if (part.startsWith(name, Qt::CaseInsensitive))
                return Checksum{algorithm, part.mid(name.size()).toLatin1().toLower()};
        }
    }
    return std::nullopt;
}

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

/// One content on its way into the sink.
class Fetch
{
public:
    Fetch(Run &run, Wanted wanted) : m_run(run), m_wanted(std::move(wanted)), m_expected(m_wanted.size) { }

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
                return end();
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
    std::unique_ptr<Transfer> next() { return m_pieces ? m_pieces->at(m_got) : m_run.http.open(request()); }

    /// Goes on where an earlier run broke off, if that one has kept a beginning of this version.
    Result<> takeUp()
    {
        beginHash();
        const auto kept = m_run.sink.takeUp(m_wanted.head, [this](QByteArrayView bytes) { hash(bytes); });
        if (!kept)
            return kept.error();
        if (*kept == 0) {
            m_hash.reset();
            return {};
        }
        m_got = m_reported = *kept;
        m_begun = true;
        m_etag = m_wanted.quotedEtag();
        m_pieces.emplace(m_run.http, m_wanted.target, m_etag, m_expected);
        return {};
    }

    void hash(QByteArrayView bytes)
    {
        if (m_hash)
            m_hash->addData(bytes.toByteArray());
    }

    /// After a line that broke or a content that changed. False: it is left, with its gap.
    Result<bool> mayGoOn(Outcome outcome, int attempt)
    {
        if (outcome == Outcome::Changed && ++m_restarts > 1) {
            leave({u"gap.nextcloud-keeps-changing"_s, {}});
            return false;
        }
        const auto again = m_run.http.mayTryAgain(m_broken, attempt);
        if (again && !*again)
            leave(cutOffGap(), Rest::MayFollow);
        else if (again && outcome == Outcome::Changed)
            restart();
        return again;
    }

    Request request() const
    {
        Request request = m_wanted.request();
        if (m_got == 0)
            return request;
        request.headers = {{"Accept-Encoding", "identity"}, {"Range", "bytes=" + QByteArray::number(m_got) + '-'}};
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
        if (*status == 416 && (m_got > 0 || m_wanted.comesInPieces()))
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
        leave({isGone ? u"gap.nextcloud-vanished"_s : u"gap.nextcloud-refused"_s, {{u"status"_s, status}}});
        return Outcome::Refused;
    }

    /// A whole answer. While something is in the sink already, the server either does not know ranges or has
    /// another content by now.
    Result<Outcome> begin(Transfer &transfer)
    {
        const QByteArray etag = transfer.header("ETag");
        m_pieces.reset();
        if (m_got > 0) {
            if (!isOfVersion(etag))
                return Outcome::Changed;
            m_skip = m_got;
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
            m_wanted.head.modifiedAt = httpTime(QString::fromLatin1(transfer.header("Last-Modified")));
            m_wanted.head.remarks.append({u"remark.nextcloud-changed"_s, {}});
        } else if (hasLength && m_expected >= 0 && length != m_expected) {
            leave({u"gap.nextcloud-length-differs"_s, {{u"listed"_s, m_expected}, {u"got"_s, length}}});
            return Outcome::Differs;
        } else if (hasLength) {
            m_expected = length;
        }
        m_end = m_expected;
        beginHash();
        return Outcome::Ready;
    }

    /// Of the content begun. Servers quote the same mark differently.
    bool isOfVersion(const QByteArray &etag) const { return isStrong(etag) && plainEtag(etag) == plainEtag(m_etag); }

    void beginHash()
    {
        const auto sum = checksumIn(m_wanted.checksums);
        if (!sum)
            return;
        m_hash = std::make_unique<QCryptographicHash>(sum->algorithm);
        m_checksum = sum->hex;
    }

    /// A piece, or the rest of what broke off: it counts only if it is of the version begun.
    Result<Outcome> takePart(Transfer &transfer)
    {
        const QByteArray etag = transfer.header("ETag");
        const auto range = contentRange(transfer.header("Content-Range"));
        if (m_got == 0 && !m_wanted.comesInPieces())
            return refusedWith(206); // was not asked for
        if (m_got == 0 && (!range || !isStrong(etag))) {
            m_wanted.isSeekable = false;
            return Outcome::InOne;
        }
        const bool isOther = m_got == 0 ? plainEtag(etag) != m_wanted.etag.toLatin1() : !isOfVersion(etag);
        if (!range || range->from != m_got || isOther || (m_expected >= 0 && range->total != m_expected))
            return Outcome::Changed;
        if (m_got == 0) {
            m_etag = etag;
            m_pieces.emplace(m_run.http, m_wanted.target, etag, m_expected);
            beginHash();
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
            if (m_end >= 0 && m_got + rest.size() > m_end) {
                leave({u"gap.nextcloud-length-differs"_s, {{u"listed"_s, m_end}, {u"got"_s, m_got + rest.size()}}});
                return Outcome::Differs;
            }
            if (const auto taken = write(rest); !taken)
                return taken.error();
        }
        if (m_end >= 0 && m_got < m_end)
            return Outcome::Broken;
        return m_expected >= 0 && m_got < m_expected ? Outcome::Part : Outcome::Whole;
    }

    /// Small contents reach the sink once they are whole: what breaks or changes before then leaves no trace there.
    bool isBuffered() const { return m_expected >= 0 && m_expected <= largeFile; }

    Result<> write(QByteArrayView bytes)
    {
        hash(bytes);
        m_got += bytes.size();
        if (isBuffered()) {
            m_buffer.append(bytes);
            return {};
        }
        if (!m_begun) {
            if (const auto begun = open(bytes); !begun)
                return begun;
        }
        if (m_got - m_reported > bytesBetweenReports) {
            m_reported = m_got;
            tellHowFar();
        }
        return m_run.sink.write(bytes);
    }

    void tellHowFar() const
    {
        const QString &name = m_wanted.head.title;
        if (m_expected > 0)
            m_run.watch.tell(
                {0,
                 0,
                 {u"step.nextcloud-reading-large"_s, {{u"name"_s, name}, {u"percent"_s, m_got * 100 / m_expected}}}});
        else
            m_run.tell(u"step.nextcloud-reading"_s, 0, 0, name);
    }

    Result<> open(QByteArrayView bytes)
    {
        if (m_wanted.head.mediaType.isEmpty()) {
            const auto beginning = bytes.first(std::min<qsizetype>(bytes.size(), beginningSize));
            m_wanted.head.mediaType = mediaTypeOf(m_wanted.head.path, beginning);
        }
        if (const auto begun = m_run.sink.begin(m_wanted.head); !begun)
            return begun;
        m_begun = true;
        return {};
    }

    Result<> end()
    {
        if (m_hash && m_hash->result().toHex() != m_checksum)
            return left({u"gap.nextcloud-checksum"_s, {}});
        if (!m_begun) { // small or empty
            if (const auto begun = open(m_buffer); !begun)
                return begun;
            if (const auto taken = m_run.sink.write(m_buffer); !taken)
                return stopped(taken.error());
        }
        if (const auto ended = m_run.sink.end(); !ended)
            return stopped(ended.error());
        ++m_run.items;
        return {};
    }

    Result<> left(const Code &reason)
    {
        leave(reason);
        return {};
    }

    enum class Rest {
        Never, ///< what came is not what it should be
        MayFollow, ///< in a later run
    };
    void leave(const Code &reason, Rest rest = Rest::Never)
    {
        const Gap gap{reason, m_wanted.head.path};
        if (m_begun && rest == Rest::MayFollow && m_pieces)
            m_run.sink.suspend(gap);
        else if (m_begun)
            m_run.sink.abandon(gap);
        else
            m_run.sink.gap(gap);
        m_begun = false;
        ++m_run.leftOut;
    }

    Code cutOffGap() const
    {
        return {u"gap.nextcloud-cut-off"_s, {{u"got"_s, m_got}, {u"listed"_s, std::max<qint64>(m_expected, 0)}}};
    }

    /// An error that ends more than this content. What is not open yet is said by whoever queued it.
    Result<> stopped(const Error &error)
    {
        if (!m_begun)
            return error;
        if (error.kind == Error::Kind::Cancelled)
            leave({u"gap.stopped"_s, {}}, Rest::MayFollow);
        else if (error.code.startsWith(u"nextcloud."))
            leave(cutOffGap(), Rest::MayFollow);
        else
            leave({u"gap.not-stored"_s, {}});
        return error;
    }

    void restart()
    {
        if (m_begun)
            m_run.sink.abandon({Code{u"gap.nextcloud-read-again"_s, {}}, m_wanted.head.path});
        m_begun = false;
        m_buffer.clear();
        m_pieces.reset();
        m_got = 0;
        m_reported = 0;
        m_skip = 0;
        m_etag.clear();
        m_hash.reset();
        m_expected = -1;
        m_wanted.etag.clear();
        m_wanted.size = -1;
        m_wanted.checksums.clear();
        m_wanted.head.mediaType.clear();
        m_wanted.head.remarks.append({u"remark.nextcloud-changed"_s, {}});
    }

    Run &m_run;
    Wanted m_wanted;
    qint64 m_expected;
    qint64 m_end = -1; ///< behind the last byte that the answer being read promises; -1: it promises none
    std::optional<Pieces> m_pieces; ///< once the server has given one that is of the listed version
    Error m_broken = cutOff(); ///< how the line broke last
    QByteArray m_etag; ///< of the content begun, with its quotes
    QByteArray m_checksum;
    std::unique_ptr<QCryptographicHash> m_hash;
    QByteArray m_buffer;
    qint64 m_got = 0;
    qint64 m_reported = 0;
    qint64 m_skip = 0; ///< bytes of this answer that are in the sink already
    int m_restarts = 0;
    bool m_begun = false;
};

} // namespace

Result<> fetch(Run &run, Wanted wanted, std::unique_ptr<Transfer> transfer)
{
    return Fetch(run, std::move(wanted)).read(std::move(transfer));
}

} // namespace habeas::connectors::nextcloud
