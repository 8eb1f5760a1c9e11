// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/errortext.h"
#include "core/region.h"
#include "hostilecloud.h"
#include "hostilereplies.h"
#include "support/widgets.h"
#include "ui/mainwindow.h"
#include "ui/style/appstyle.h"
#include "json/imagejson.h"

#include "support/waiting.h"

#include <QAction>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Every hostile reply, in the real window: a search, and then all pages.
class HostileWindowTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void survives_data();
    void survives();

private:
    /// Opens a new window. Nothing is left of the one before.
    void open();
    /// Searches, and reads all pages. Returns whether that ends.
    [[nodiscard]] bool loadEverything();
    [[nodiscard]] PlaceStatus statusOf(const QString &region) const;
    /// Every row, each of which must be another image.
    [[nodiscard]] ImagesByPlace rows() const;
    void checkBanner(const std::optional<ApiError> &failure) const;
    /// The line under the table must tell these counts, where there is something to count.
    void checkStatus(const QList<qint64> &counts) const;

    const QList<HostileReply> m_replies = hostileReplies();
    HostileCloud m_cloud;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void HostileWindowTest::initTestCase()
{
    QApplication::setStyle(new AppStyle); // the application owns it
    QVERIFY(m_cloud.start());
}

void HostileWindowTest::open()
{
    cleanup();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s),
                                             QSettings::IniFormat);
    m_window = std::make_unique<MainWindow>(*m_settings);
}

void HostileWindowTest::cleanup()
{
    if (m_window)
        m_window->setSource(nullptr);
    m_window.reset();
}

bool HostileWindowTest::loadEverything()
{
    const ImageCatalog &catalog = m_window->catalog();
    const auto isResting = [&catalog] {
        return !catalog.summary().loading;
    };
    m_window->search(HostileCloud::query());
    if (!waitFor(u"the first pages"_s, isResting))
        return false;
    m_window->findChild<QAction *>(u"loadAllAction"_s)->trigger();
    return waitFor(u"all pages"_s, [&] { return isResting() && !catalog.summary().hasMore; });
}

PlaceStatus HostileWindowTest::statusOf(const QString &region) const
{
    for (const PlaceStatus &status : m_window->catalog().places()) {
        if (status.place.region == region)
            return status;
    }
    return {};
}

ImagesByPlace HostileWindowTest::rows() const
{
    ImagesByPlace images;
    for (int row = 0; row < m_window->model().rowCount(); ++row) {
        const Image &image = m_window->model().imageAt(row);
        const QString place = image.place.region + u' ' + image.imageId;
        if (images.contains(place))
            QTest::qFail(qPrintable(place + u" is there twice"_s), __FILE__, __LINE__);
        images.insert(place, imageOf(sentJson(image)));
    }
    return images;
}

void HostileWindowTest::checkBanner(const std::optional<ApiError> &failure) const
{
    const auto *banner = m_window->findChild<QWidget *>(u"failureBanner"_s);
    QCOMPARE(banner->isVisible(), failure.has_value());
    if (!failure)
        return;
    if (canClick(*banner, u"Details"_s))
        QVERIFY(clickNamed(*banner, u"Details"_s));
    const QString text = visibleText(*banner);
    QStringList parts = {regionName(HostileCloud::hostileRegion()), errorCode(*failure),
                         explainError(*failure).advice};
    if (!failure->requestId.isEmpty())
        parts += u"RequestId "_s + failure->requestId;
    for (const QString &part : std::as_const(parts))
        QVERIFY2(text.contains(part), qPrintable(part + u" in: "_s + text));
    QCOMPARE(text.contains("RequestId"_L1), !failure->requestId.isEmpty());
}

void HostileWindowTest::checkStatus(const QList<qint64> &counts) const
{
    const QString text = findNamed<QLabel>(*m_window, u"Status"_s)->text();
    for (const qint64 count : counts)
        QVERIFY2(count == 0 || text.contains(QLocale().toString(count) + u' '), qPrintable(text));
}

void HostileWindowTest::survives_data()
{
    HostileCloud::addRows(m_replies);
}

void HostileWindowTest::survives()
{
    QFETCH(int, number);
    QFETCH(qint64, offset);
    const HostileReply &reply = m_replies.at(number);
    do {
        open();
        QVERIFY(m_cloud.begin(reply, offset));
        m_window->setSource(&m_cloud.client());
        m_window->show();
        QVERIFY(loadEverything());
    } while (m_cloud.wasHasty());

    const std::optional<ApiError> &failure = reply.expected.failure;
    for (const QString &region : HostileCloud::regions()) {
        const bool mayFail = failure && region == HostileCloud::hostileRegion();
        QCOMPARE(statusOf(region).state, mayFail ? PlaceState::Failed : PlaceState::Complete);
    }
    const PlaceStatus hostile = statusOf(HostileCloud::hostileRegion());
    QCOMPARE(hostile.unreadable, reply.expected.unreadable);
    QCOMPARE(hostile.missing, m_cloud.expectedMissing());
    QCOMPARE(hostile.limit.has_value(), reply.expected.isWithoutEnd);
    if (failure) {
        QCOMPARE(hostile.error->kind, failure->kind);
        QCOMPARE(hostile.error->code, failure->code);
        if (failure->kind == ApiError::Kind::Http)
            QCOMPARE(hostile.error->httpStatus, failure->httpStatus);
    }
    checkBanner(failure);
    checkStatus({hostile.unreadable, hostile.missing});
    QCOMPARE(firstDifference(rows(), m_cloud.expected()), QString());
    QCOMPARE(m_cloud.tooManyRequests(), QString());
    QCOMPARE(m_cloud.server().contactsElsewhere(), 0);

    m_window->setSource(nullptr);
    QVERIFY(m_cloud.end());
}

QTEST_MAIN(HostileWindowTest)
#include "tst_hostilewindow.moc"
