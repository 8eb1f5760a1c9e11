// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/matrixfixture.h"
#include "support/waiting.h"
#include "support/widgets.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace MatrixRegions;

/// Which rows go into the file of an export: those selected, all, or those that were found. One of
/// two regions fails.
class MatrixExportsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void writesTheRowsOfTheScope_data();
    void writesTheRowsOfTheScope();
    void writesNothingElseThanWasSelected();
    void isAsOfWhatIsMissing();
    void writesEachFormat_data();
    void writesEachFormat();

private:
    void find(const QString &text)
    {
        m_matrix->find(text);
        QTRY_VERIFY_WITH_TIMEOUT(m_matrix->model().rowCount() == (text.isEmpty() ? 3 : 1),
                                 longestWait);
    }
    void select(const QList<int> &rows)
    {
        QItemSelectionModel *selection = m_matrix->view().selectionModel();
        selection->clear();
        for (const int row : rows) {
            selection->select(m_matrix->model().index(row, 0),
                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
    /// Which rows, where that is asked; an empty text where it is not to be.
    void choose(const QString &scope)
    {
        m_matrix->page.exportRows();
        const auto *box = m_matrix->page.findChild<QMessageBox *>(u"rowScopeBox"_s);
        QCOMPARE(box != nullptr, !scope.isEmpty());
        if (!box)
            return;
        for (QAbstractButton *button : box->buttons()) {
            if (button->text().startsWith(scope))
                return button->click();
        }
        QFAIL("There is no such button.");
    }
    [[nodiscard]] QByteArray save(const QString &name, const QString &filter = {})
    {
        const QString path = m_folder->filePath(name);
        auto *dialog = m_matrix->page.findChild<QFileDialog *>();
        if (!dialog)
            return {};
        if (!filter.isEmpty())
            dialog->selectNameFilter(filter);
        if (!chooseFile(*dialog, path))
            return {};
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] static QStringList names(const QByteArray &json)
    {
        QStringList names;
        for (const QJsonValue &image : QJsonDocument::fromJson(json)["images"_L1].toArray())
            names.append(image["name"_L1].toString());
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MatrixFixture> m_matrix;
};

void MatrixExportsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_matrix = std::make_unique<MatrixFixture>();
    m_matrix->search({seoul, tokyo});
    m_matrix->source.succeed(0, {.images = {builtImage(seoul, u"img-1"_s, u"cache"_s),
                                            builtImage(seoul, u"img-2"_s, u"db"_s),
                                            builtImage(seoul, u"img-3"_s, u"web"_s)},
                                 .totalCount = 3});
    m_matrix->source.fail(1, {.kind = ApiError::Kind::Timeout, .place = {.region = tokyo}});
    QVERIFY(m_matrix->show());
    QTRY_COMPARE_WITH_TIMEOUT(m_matrix->model().counts().unknown, 3, longestWait);
}

void MatrixExportsTest::cleanup()
{
    m_matrix.reset();
}

void MatrixExportsTest::writesTheRowsOfTheScope_data()
{
    QTest::addColumn<QString>("found");
    QTest::addColumn<QList<int>>("selected");
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QStringList>("names");

    const QStringList all = {u"cache"_s, u"db"_s, u"web"_s};
    QTest::newRow("selected") << QString() << QList {0, 2} << u"&Selected"_s
                              << QStringList {u"cache"_s, u"web"_s};
    QTest::newRow("all, though some are selected") << QString() << QList {0, 2} << u"&All"_s << all;
    QTest::newRow("none selected") << QString() << QList<int>() << QString() << all;
    QTest::newRow("all selected") << QString() << QList {0, 1, 2} << QString() << all;
    QTest::newRow("found") << u"db"_s << QList<int>() << QString() << QStringList {u"db"_s};
}

void MatrixExportsTest::writesTheRowsOfTheScope()
{
    QFETCH(QString, found);
    QFETCH(QList<int>, selected);
    QFETCH(QString, scope);
    QFETCH(QStringList, names);
    find(found);
    select(selected);
    QSignalSpy copied(&m_matrix->page, &MatrixPage::copied);
    choose(scope);
    const QByteArray written = save(u"matrix.json"_s);
    QCOMPARE(this->names(written), names);
    QCOMPARE(copied.size(), 1);
    // That one region failed, each of them says.
    const QJsonDocument json = QJsonDocument::fromJson(written);
    QCOMPARE(json["unread"_L1][0]["region"_L1], QJsonValue(tokyo));
    QCOMPARE(json["images"_L1][0]["regions"_L1][tokyo]["status"_L1], QJsonValue(u"unknown"_s));
}

/// What was selected may be out of sight by the time the file has a name.
void MatrixExportsTest::writesNothingElseThanWasSelected()
{
    select({0, 2});
    choose(u"&Selected"_s);
    find(u"db"_s);
    QCOMPARE(names(save(u"matrix.json"_s)), QStringList());
}

/// Seoul had none, and that was read before what is in Tokyo.
void MatrixExportsTest::isAsOfWhatIsMissing()
{
    m_matrix->source.stampNow();
    m_matrix->search({seoul, tokyo});
    const QList<int> open = m_matrix->source.openRequests();
    m_matrix->source.succeed(open.first(), {.totalCount = 0});
    QTRY_VERIFY_WITH_TIMEOUT(isReadWhole(m_matrix->catalog.places().first()), longestWait);
    const QDateTime between = QDateTime::currentDateTimeUtc();
    QVERIFY(waitFor(u"a later moment"_s,
                    [&] { return QDateTime::currentDateTimeUtc() > between; }));
    m_matrix->source.succeed(
            open.last(), {.images = {builtImage(tokyo, u"img-4"_s, u"web"_s)}, .totalCount = 1});
    QTRY_COMPARE_WITH_TIMEOUT(m_matrix->model().placeCounts(0).missing, 1, longestWait);
    QVERIFY(m_matrix->model().table().asOf <= between);
}

void MatrixExportsTest::writesEachFormat_data()
{
    QTest::addColumn<MatrixFormat>("format");
    for (const MatrixFormat format : allMatrixFormats())
        QTest::addRow("%s", matrixFormatWord(format).data()) << format;
}

void MatrixExportsTest::writesEachFormat()
{
    QFETCH(MatrixFormat, format);
    select({1, 2});
    choose(u"&Selected"_s);
    const QString suffix = matrixFormatSuffix(format);
    const QByteArray written =
            save(u"matrix."_s + suffix, u"%1 (*.%2)"_s.arg(matrixFormatName(format), suffix));
    const MatrixTable table = m_matrix->model().table(std::vector<int> {1, 2});
    QCOMPARE(table.lines.size(), 2);
    QCOMPARE(written, matrixFile(table, format));
}

QTEST_MAIN(MatrixExportsTest)
#include "tst_matrixexports.moc"
