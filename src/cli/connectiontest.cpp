// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/connectiontest.h"

#include "accounts/assumedroles.h"
#include "accounts/profilelist.h"
#include "cli/cloudaccount.h"
#include "cli/cloudconnection.h"
#include "cli/profileendpoints.h"
#include "cli/sessionopening.h"
#include "cloud/connectioncheck.h"
#include "cloud/endpoint.h"

#include <algorithm>
#include <utility>

namespace {

using State = RegionTest::State;
using Step = ConnectionStep::State;

std::optional<bool> isGood(const ConnectionStep &step)
{
    if (step.state == Step::NotTried)
        return std::nullopt;
    return step.state == Step::Passed;
}

/// Of the step that failed; unset where none did.
std::optional<ApiError> errorOf(const ConnectionReport &check)
{
    for (const ConnectionStep *step :
         {&check.lookup, &check.connection, &check.encryption, &check.answer}) {
        if (step->error)
            return step->error;
    }
    return std::nullopt;
}

std::chrono::milliseconds durationOf(const ConnectionReport &check)
{
    return check.lookup.duration + check.connection.duration + check.encryption.duration +
           check.answer.duration;
}

/// Whether the error is one of the service itself, so that it was reached.
bool isAnswer(const ApiError &error)
{
    return error.kind == ApiError::Kind::Service || error.kind == ApiError::Kind::Http ||
           error.kind == ApiError::Kind::Malformed;
}

} // namespace

ConnectionTest::ConnectionTest(const CloudChoice &choice, const SignInPlaces &places,
                               const SessionSecrets &secrets, const QStringList &regions,
                               QObject *parent)
    : QObject(parent), m_choice(choice), m_places(places), m_secrets(secrets), m_regions(regions)
{
    m_report.profile = choice.profiles.value(0);
    m_report.roles = findRoles();
}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start()
{
    m_time.start();
    m_opening = CloudSession::open(m_choice, m_places, m_secrets);
    connect(m_opening.get(), &PendingBase::finished, this, &ConnectionTest::takeSession);
}

void ConnectionTest::takeSession()
{
    Result<std::unique_ptr<CloudSession>> opened = m_opening->takeResult();
    if (!opened)
        return fail(opened.error());
    m_session = *std::move(opened);
    connect(m_session.get(), &CloudSession::clockOffsetChanged, this, [this](qint64 seconds) {
        m_report.clockSlow = std::chrono::seconds(seconds);
        emit reportChanged();
    });
    connect(m_session.get(), &CloudSession::requestEnded, this, &ConnectionTest::takeRecord);
    m_identity = m_session->account().identity();
    connect(m_identity.get(), &PendingBase::finished, this, &ConnectionTest::takeIdentity);
}

void ConnectionTest::takeIdentity()
{
    if (const Result<CallerIdentity> &identity = m_identity->result()) {
        m_report.account = identity->accountId;
        m_report.arn = identity->arn;
        m_report.requestId = identity->requestId;
        if (!m_report.clockSlow)
            m_report.clockSlow = std::chrono::seconds(0);
    } else {
        m_report.error = identity.error();
        m_report.requestId = identity.error().requestId;
    }
    askRegions(); // they may answer all the same: sts may be refused, or not be reached
}

void ConnectionTest::askRegions()
{
    listRegions();
    m_asked.resize(size_t(m_regions.size()));
    for (qsizetype i = 0; i < m_regions.size(); ++i)
        askRegion(i);
    checkHosts();
}

void ConnectionTest::listRegions()
{
    for (const QString &region : std::as_const(m_regions))
        m_report.regions.append({.region = region, .host = hostOf(region).authority()});
}

QUrl ConnectionTest::hostOf(const QString &region) const
{
    return m_session ? m_session->account().endpoint(region)
                     : endpointFor(QStringLiteral("cvm"), region, m_hosts.endpoint);
}

void ConnectionTest::checkHosts()
{
    for (const QString &region : std::as_const(m_regions)) {
        const QUrl host = hostOf(region);
        if (m_checks.contains(host))
            continue;
        m_checks[host] = m_session ? m_session->account().checkConnection(region)
                                   : checkConnection(host, m_hosts.connection);
        ++m_left;
        connect(m_checks[host].get(), &PendingBase::finished, this,
                [this, host] { takeCheck(host); });
    }
    emit reportChanged();
    if (m_left == 0)
        emit finished();
}

void ConnectionTest::askRegion(qsizetype number)
{
    PendingPtr<ImagePage> &asked = m_asked[size_t(number)];
    asked = m_session->source().describeImages(
            {.place = {.region = m_regions[number]}, .limit = 1});
    ++m_left;
    connect(asked.get(), &PendingBase::finished, this, [this, number] { takeRegion(number); });
}

/// Comes before the answer itself.
void ConnectionTest::takeRecord(const RequestRecord &record)
{
    const auto test = std::ranges::find(m_report.regions, record.place.region, &RegionTest::region);
    if (test != m_report.regions.end() && record.imageRequest && record.tries > 0)
        test->duration = std::chrono::milliseconds(record.lastTry);
}

void ConnectionTest::takeRegion(qsizetype number)
{
    RegionTest &test = m_report.regions[number];
    const Result<ImagePage> &page = m_asked[size_t(number)]->result();
    if (page) {
        test.state = State::Answered;
    } else {
        test.state = isAnswer(page.error()) ? State::Refused : State::Unreachable;
        test.error = page.error();
    }
    takeAnswer();
}

void ConnectionTest::takeCheck(const QUrl &host)
{
    const Result<ConnectionReport> &check = m_checks[host]->result();
    for (RegionTest &test : m_report.regions) {
        if (!check || hostOf(test.region) != host)
            continue;
        test.isNameFound = isGood(check->lookup);
        test.isConnected = isGood(check->connection);
        test.isCertificateGood = isGood(check->encryption);
        if (check->clockOffset)
            test.clockSlow = std::chrono::seconds(*check->clockOffset);
        if (m_session)
            continue; // what the region answers says the rest
        test.error = errorOf(*check);
        test.state = test.error ? State::Unreachable : State::Reached;
        test.duration = durationOf(*check);
    }
    takeAnswer();
}

void ConnectionTest::takeAnswer()
{
    --m_left;
    if (m_left == 0)
        m_report.duration = std::chrono::milliseconds(m_time.elapsed());
    emit reportChanged();
    if (m_left == 0)
        emit finished();
}

Profile ConnectionTest::findProfile() const
{
    const QList<Profile> profiles = findProfiles(m_places, QDateTime::currentDateTimeUtc());
    return profileNamed(profiles, m_report.profile).value_or(Profile());
}

QStringList ConnectionTest::findRoles() const
{
    return assumedRoles(m_choice.isDemo ? Profile() : findProfile(), m_places, m_choice.role);
}

Result<ConnectionTest::Hosts> ConnectionTest::findHosts() const
{
    // Whatever is wrong with the profile, where it would ask is known.
    const Profile profile = findProfile();
    return connectionSettings(m_choice, m_places.environment)
            .and_then([&](const ConnectionSettings &connection) {
                return profileEndpoints(profile, m_choice)
                        .map([&](const ProfileEndpoints &endpoints) {
                            return Hosts {endpoints.ofCvm, connection};
                        });
            });
}

/// Without a session, nobody can be asked for images; the way to the hosts takes no credential.
void ConnectionTest::fail(const ApiError &error)
{
    m_report.error = error;
    m_report.requestId = error.requestId;
    m_report.duration = std::chrono::milliseconds(m_time.elapsed());
    const Result<Hosts> hosts = m_choice.isDemo ? Failure(error) : findHosts();
    if (!hosts) {
        emit reportChanged();
        emit finished();
        return;
    }
    m_hosts = *hosts;
    listRegions();
    checkHosts();
}
