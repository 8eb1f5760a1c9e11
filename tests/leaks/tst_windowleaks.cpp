// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/sessionsecrets.h"
#include "cli/cloudsession.h"
#include "cli/program.h"
#include "leaksearch.h"
#include "loopbackcloud.h"
#include "secretsources.h"
#include "support/menus.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/mainwindow.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QMenuBar>
#include <QMetaProperty>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int userRoles = 32; // more than any model has

const QList<int> &textRoles()
{
    static const QList<int> all = [] {
        QList<int> roles = {Qt::DisplayRole,
                            Qt::EditRole,
                            Qt::ToolTipRole,
                            Qt::StatusTipRole,
                            Qt::WhatsThisRole,
                            Qt::AccessibleTextRole,
                            Qt::AccessibleDescriptionRole};
        for (int i = 0; i < userRoles; ++i)
            roles.append(Qt::UserRole + i);
        return roles;
    }();
    return all;
}

void addTexts(QStringList &texts, const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role : textRoles())
                texts.append(index.data(role).toString());
            addTexts(texts, model, index);
        }
    }
}

/// Each text that is a property of an object or in a model: what is shown, spoken and explained,
/// and more.
QStringList textsBelow(const QObject &root)
{
    QStringList texts;
    QList<QObject *> objects = root.findChildren<QObject *>();
    objects.append(const_cast<QObject *>(&root));
    for (const QObject *object : std::as_const(objects)) {
        const QMetaObject *type = object->metaObject();
        for (int i = 0; i < type->propertyCount(); ++i) {
            const QVariant value = type->property(i).read(object);
            texts.append(value.toString());
            texts.append(value.toStringList());
        }
        for (const QByteArray &name : object->dynamicPropertyNames())
            texts.append(object->property(name.constData()).toString());
        const auto *view = qobject_cast<const QAbstractItemView *>(object);
        if (view && view->model())
            addTexts(texts, *view->model());
    }
    return texts;
}

} // namespace

/// The window shows no secret of the account that it asks for.
class WindowLeaksTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void findsWhatIsShown();
    void staySecret_data();
    void staySecret();

private:
    /// Opens a session with the secrets of a source, and loads a region.
    void load(const SecretSource &source, LoopbackCloud::Manner manner);
    [[nodiscard]] QString texts() const { return textsBelow(*m_window).join(u'\n'); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QList<Mark> m_marks;
    QStringList m_planted;
    std::unique_ptr<LoopbackCloud> m_cloud;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    SessionSecrets m_secrets;
    std::unique_ptr<CloudSession> m_session;
};

void WindowLeaksTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s),
                                             QSettings::IniFormat);
    m_window = std::make_unique<MainWindow>(*m_settings, m_folder->filePath(u"searches.json"_s));
}

void WindowLeaksTest::cleanup()
{
    m_window->setSource(nullptr);
    m_session.reset();
    m_window.reset();
}

void WindowLeaksTest::load(const SecretSource &source, LoopbackCloud::Manner manner)
{
    Surroundings surroundings = {.home = m_folder->path(), .environment = bareEnvironment()};
    m_marks = source.plant(surroundings);
    m_planted = surroundings.planted;
    m_marks.append(plantProxy(surroundings.environment, u"127.0.0.1:1"_s));
    m_cloud = std::make_unique<LoopbackCloud>(manner);
    QVERIFY(m_cloud->start());

    const CloudChoice choice = {.endpoint = m_cloud->endpoint(),
                                .profiles = surroundings.arguments.mid(1)};
    const SignInPlaces places = {.environment = surroundings.environment,
                                 .home = surroundings.home,
                                 .profilesPath = surroundings.profilesPath};
    PendingPtr<std::unique_ptr<CloudSession>> opening =
            CloudSession::open(choice, places, m_secrets);
    bool isOpened = false;
    connect(opening.get(), &PendingBase::finished, this, [&isOpened] { isOpened = true; });
    QVERIFY(waitFor(u"the session"_s, [&isOpened] { return isOpened; }));
    Result<std::unique_ptr<CloudSession>> opened = opening->takeResult();
    QVERIFY(opened);
    m_session = *std::move(opened);
    connect(m_session.get(), &CloudSession::requestEnded, m_window.get(), &MainWindow::addActivity);
    m_window->setSource(&m_session->source());
    m_window->setCloudOptions(cloudOptions(choice));
    m_window->show();
    QVERIFY(activate(*m_window));
    QVERIFY(clickEntries(*m_window->findChild<QMenuBar *>(u"menuBar"_s),
                         {u"View"_s, u"Activity"_s}));
    m_window->search({.places = placesIn({u"ap-seoul"_s})});
    QVERIFY(waitFor(u"the region"_s, [this] { return !m_window->catalog().summary().loading; }));
    QCOMPARE(m_window->model().rowCount(), manner == LoopbackCloud::Manner::Answers ? 1 : 0);
    QVERIFY(m_cloud->authorization().contains(m_marks.constFirst().value.toLatin1()));
}

/// Else nothing would be shown by the others.
void WindowLeaksTest::findsWhatIsShown()
{
    load(secretSources().constFirst(), LoopbackCloud::Manner::Answers);
    for (const QString &shown : {u"img-00000001"_s, u"DescribeImages"_s, u"Seoul"_s, u"ap-seoul"_s})
        QVERIFY2(texts().contains(shown), qPrintable(shown));
    for (const Mark &mark : std::as_const(m_marks)) {
        m_window->showNotice(u"Notice:"_s, mark.value);
        QVERIFY2(leaksIn(texts().toUtf8(), m_marks).contains(mark.name), qPrintable(mark.name));
    }
}

void WindowLeaksTest::staySecret_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<LoopbackCloud::Manner>("manner");
    for (const SecretSource &source : secretSources()) {
        QTest::addRow("%s, refused", qPrintable(source.name))
                << source.name << LoopbackCloud::Manner::Refuses;
        QTest::addRow("%s, answered", qPrintable(source.name))
                << source.name << LoopbackCloud::Manner::Answers;
    }
}

void WindowLeaksTest::staySecret()
{
    QFETCH(QString, source);
    QFETCH(LoopbackCloud::Manner, manner);
    const QList<SecretSource> sources = secretSources();
    load(*std::ranges::find(sources, source, &SecretSource::name), manner);
    if (manner == LoopbackCloud::Manner::Refuses)
        QVERIFY(texts().contains(u"AuthFailure.SignatureFailure"_s));
    QCOMPARE(leaksIn(texts().toUtf8(), m_marks), QStringList());

    m_window->close();
    m_settings->sync();
    QVERIFY(QFile::exists(m_settings->fileName()));
    QCOMPARE(leaksInFolder(m_folder->path(), m_marks, m_planted), QStringList());
}

QTEST_MAIN(WindowLeaksTest)
#include "tst_windowleaks.moc"
