// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/program.h"
#include "export/csvreader.h"
#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"
#include "ui/matrix/matrixpage.h"
#include "ui/window/viewswitch.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenuBar>
#include <QtTest>

using namespace Qt::StringLiterals;

/// The command that the window copies, run by a shell, writes the rows of the table.
class CopyCommandTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void writesTheRowsOfTheTable();
    void writesTheRowsThatAWrongTextLeaves();
    void writesImagesByRegions();

private:
    [[nodiscard]] QString copied();
    /// What the copied command writes when the program is in its place.
    [[nodiscard]] QList<QStringList> run(const QString &command);

    std::unique_ptr<WindowFixture> m_fixture;
};

void CopyCommandTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    m_fixture->window().setCloudOptions(
            {u"--endpoint"_s, m_fixture->cloud().endpoint().toString()});
    QGuiApplication::clipboard()->clear();
}

void CopyCommandTest::cleanup()
{
    m_fixture.reset();
}

QString CopyCommandTest::copied()
{
    if (!clickEntries(*m_fixture->child<QMenuBar>(u"menuBar"_s),
                      {u"Query"_s, u"Copy as Command"_s}))
        return {};
    return QGuiApplication::clipboard()->text();
}

QList<QStringList> CopyCommandTest::run(const QString &command)
{
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, CloudSimulator::credential().secretId);
    environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, CloudSimulator::credential().secretKey);
    const QString script = u"cvm-image-browser() { \"$0\" \"$@\"; }\n"_s + command;
    const ProgramRun ended = runCommand({u"bash"_s, u"-c"_s, script, programPath()}, environment);
    if (ended.status != 0)
        QTest::qFail(ended.errors.constData(), __FILE__, __LINE__);
    return readCsv(ended.output);
}

void CopyCommandTest::writesTheRowsOfTheTable()
{
    MainWindow &window = m_fixture->window();
    window.openSearch(
            {.query = {.places = placesIn({u"ap-tokyo"_s, u"ap-seoul"_s}),
                       .filters = {{.name = u"image-type"_s,
                                    .values = {u"PRIVATE_IMAGE"_s, u"SHARED_IMAGE"_s}}}},
             .find = {.text = u"-windows size:>=50"_s},
             .columns = {{.name = u"size"_s}, {.name = u"region"_s}, {.name = u"imageId"_s}},
             .sort = {{.name = u"size"_s, .isDescending = true},
                      {.name = u"region"_s},
                      {.name = u"imageId"_s}}});
    QVERIFY(m_fixture->waitUntilLoaded());
    QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_fixture->waitUntilLoaded());
    FacetSelection facets;
    facets.toggle(Facet::Platform, u"Ubuntu"_s, true);
    facets.toggle(Facet::Platform, u"CentOS"_s, true);
    window.model().narrowing().setFacetSelection(facets);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->rows().size() < window.model().store().count(),
                             longestWait);
    QVERIFY(m_fixture->rows().size() > 3);

    const QList<QStringList> table = run(copied());
    QCOMPARE(table.value(0), (QStringList {u"ImageSize"_s, u"Region"_s, u"ImageId"_s}));
    QCOMPARE(table.size(), m_fixture->rows().size() + 1);
    for (int row = 0; row < table.size() - 1; ++row) {
        const Image image = window.model().imageAt(row);
        QCOMPARE(table.at(row + 1), (QStringList {QString::number(*image.imageSize),
                                                  image.place.region, image.imageId}));
    }
    // What is edited in the panel was not asked, and is not on the screen.
    QVERIFY(!copied().contains(u"all"_s));
}

/// What is on the screen then is what was found before.
void CopyCommandTest::writesTheRowsThatAWrongTextLeaves()
{
    m_fixture->window().openSearch({.query = {.places = placesIn({u"ap-seoul"_s})},
                                    .find = {.text = u"ubuntu"_s, .zone = u"Asia/Seoul"_s}});
    QVERIFY(m_fixture->waitUntilLoaded());
    auto &find = *m_fixture->child<QLineEdit>(u"findEdit"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->window().model().narrowing().find().text() == u"ubuntu"_s,
                             longestWait);
    const QString before = copied();
    QVERIFY2(before.contains(u"'--find=ubuntu' --find-as 'Asia/Seoul'"_s), qPrintable(before));
    find.setText(u"ubuntu created:>2026-13-45"_s);
    QCOMPARE(copied(), before);
}

void CopyCommandTest::writesImagesByRegions()
{
    MainWindow &window = m_fixture->window();
    window.openSearch({.query = {.places = placesIn({u"ap-tokyo"_s, u"ap-seoul"_s})},
                       .find = {.text = u"-name:centos"_s}});
    QVERIFY(m_fixture->waitUntilLoaded());
    QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_fixture->waitUntilLoaded());
    FacetSelection facets;
    facets.toggle(Facet::Type, u"PRIVATE_IMAGE"_s, true);
    window.model().narrowing().setFacetSelection(facets);
    window.views().setShownView({.isMatrix = true, .grouping = Grouping::Series});
    QStringList rows;
    const auto readRows = [&window, &rows] {
        rows.clear();
        const MatrixModel &model = window.findChild<MatrixPage *>()->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.groupAt(row))
                rows.append(model.index(row, MatrixModel::NameColumn).data().toString());
        }
        return rows.size() > 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(readRows(), longestWait);

    const QString command = copied();
    QVERIFY2(command.startsWith("cvm-image-browser matrix --group series "_L1),
             qPrintable(command));
    const QList<QStringList> table = run(command + u" --no-formula-guard"_s);
    const qsizetype name = table.value(0).indexOf(u"name"_s);
    QStringList written;
    for (const QStringList &line : table.sliced(1))
        written.append(line.value(name));
    rows.sort();
    written.sort();
    QCOMPARE(written, rows);
}

QTEST_MAIN(CopyCommandTest)
#include "tst_copycommand.moc"
