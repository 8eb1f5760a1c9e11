// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/requestcode.h"

#include "support/waiting.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// Two regions, and an id that would end a string.
QList<ImageRequest> awkwardRequests()
{
    return {{.place = {.region = u"ap-seoul"_s},
             .imageIds = {u"img-00000001"_s, u"a'b\"c\\d$(e)`f`"_s},
             .limit = 20},
            {.place = {.region = u"ap-tokyo"_s}, .imageIds = {u"img-00000002"_s}, .limit = 100}};
}

/// The headers of the C++ SDK, as far as the program needs them: what is called there has the types
/// that it has in the SDK. A name for each, with the declarations in the last.
const QStringList cppHeaders = {u"core/Credential.h"_s, u"core/TencentCloud.h"_s,
                                u"cvm/v20170312/model/DescribeImagesRequest.h"_s,
                                u"cvm/v20170312/model/DescribeImagesResponse.h"_s,
                                u"cvm/v20170312/CvmClient.h"_s};
const QByteArray cppDeclarations = R"(
#pragma once
#include <cstdint>
#include <string>
#include <vector>
namespace TencentCloud {
void InitAPI();
void ShutdownAPI();
class Credential { public: Credential(const std::string &, const std::string &); };
class Error { public: std::string PrintAll() const; };
namespace Cvm { namespace V20170312 {
namespace Model {
class DescribeImagesRequest {
public:
    DescribeImagesRequest();
    void SetImageIds(const std::vector<std::string> &);
    void SetLimit(const uint64_t &);
};
class DescribeImagesResponse { public: std::string ToJsonString() const; };
}
class Outcome {
public:
    bool IsSuccess() const;
    Error &GetError();
    Model::DescribeImagesResponse &GetResult();
};
class CvmClient {
public:
    CvmClient(const Credential &, const std::string &);
    Outcome DescribeImages(const Model::DescribeImagesRequest &);
};
} } }
)";

} // namespace

class RequestCodeTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void programs_data();
    void programs();
    void pythonAsks();
    void curlAsks();
    void noSecretIsInTheText();

private:
    [[nodiscard]] QString inFolder(const QString &name) const { return m_folder->filePath(name); }
    void put(const QString &name, const QByteArray &content);
    /// What the command printed; it must succeed.
    [[nodiscard]] QByteArray run(const QString &program, const QStringList &arguments);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void RequestCodeTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void RequestCodeTest::put(const QString &name, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(inFolder(name)).path()));
    QFile file(inFolder(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray RequestCodeTest::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(program, arguments);
    if (!process.waitForFinished(longestWait) || process.exitCode() != 0)
        QTest::qFail(process.readAllStandardError().constData(), __FILE__, __LINE__);
    return process.readAllStandardOutput();
}

void RequestCodeTest::programs_data()
{
    QTest::addColumn<Sdk>("sdk");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("check");

    QTest::newRow("C++") << Sdk::Cpp << u"a.cpp"_s
                         << QStringList {u"g++"_s,     u"-std=c++11"_s,    u"-Wall"_s, u"-Wextra"_s,
                                         u"-Werror"_s, u"-fsyntax-only"_s, u"-I."_s};
    QTest::newRow("Go") << Sdk::Go << u"a.go"_s << QStringList {u"gofmt"_s, u"-d"_s, u"-e"_s};
    QTest::newRow("Python") << Sdk::Python << u"a.py"_s
                            << QStringList {u"python3"_s, u"-m"_s, u"py_compile"_s};
    QTest::newRow("Node") << Sdk::Node << u"a.js"_s << QStringList {u"node"_s, u"--check"_s};
}

/// Compiles, or at least parses; Go is formatted as its tool would.
void RequestCodeTest::programs()
{
    QFETCH(Sdk, sdk);
    QFETCH(QString, name);
    QFETCH(QStringList, check);
    if (QStandardPaths::findExecutable(check.constFirst()).isEmpty())
        QSKIP(qPrintable(check.constFirst() + u" is not installed"_s));
    for (const QString &header : cppHeaders)
        put(u"tencentcloud/"_s + header, "#include <tencentcloud/all.h>\n"_ba);
    put(u"tencentcloud/all.h"_s, cppDeclarations);
    put(name, requestsAsProgram(sdk, awkwardRequests()).toUtf8() + '\n');
    QCOMPARE(run(check.constFirst(), check.mid(1) + QStringList {name}), QByteArray());
}

/// With a library that prints what it is asked.
void RequestCodeTest::pythonAsks()
{
    put(u"tencentcloud/__init__.py"_s, {});
    put(u"tencentcloud/common/__init__.py"_s, {});
    put(u"tencentcloud/common/credential.py"_s, "def Credential(id, key): return id + key\n"_ba);
    put(u"tencentcloud/cvm/__init__.py"_s, {});
    put(u"tencentcloud/cvm/v20170312/__init__.py"_s, {});
    put(u"tencentcloud/cvm/v20170312/models.py"_s, "class DescribeImagesRequest: pass\n"_ba);
    put(u"tencentcloud/cvm/v20170312/cvm_client.py"_s, R"(import json
class Answer:
    def __init__(self, text): self.text = text
    def to_json_string(self): return self.text
class CvmClient:
    def __init__(self, credential, region): self.asked = [credential, region]
    def DescribeImages(self, request):
        return Answer(json.dumps(self.asked + [request.ImageIds, request.Limit]))
)"_ba);
    put(u"a.py"_s, requestsAsProgram(Sdk::Python, awkwardRequests()).toUtf8());
    const QList<QByteArray> lines =
            run(u"env"_s, {u"TENCENTCLOUD_SECRET_ID=a"_s, u"TENCENTCLOUD_SECRET_KEY=b"_s,
                           u"python3"_s, u"a.py"_s})
                    .split('\n');
    QCOMPARE(lines.size(), 3);
    for (qsizetype i = 0; i < 2; ++i) {
        const ImageRequest request = awkwardRequests().at(i);
        QCOMPARE(QJsonDocument::fromJson(lines.at(i)).array(),
                 (QJsonArray {u"ab"_s, request.place.region,
                              QJsonArray::fromStringList(request.imageIds), request.limit}));
    }
}

/// With a curl that prints its arguments, a line each.
void RequestCodeTest::curlAsks()
{
    put(u"a.sh"_s, "curl() { printf '%s\\n' \"$@\"; }\nTIMESTAMP=17 AUTHORIZATION='TC3 x'\n" +
                           requestsAsCurl(awkwardRequests()).toUtf8() + '\n');
    const QString output = QString::fromUtf8(run(u"sh"_s, {u"a.sh"_s}));
    const QStringList lines = output.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 30);
    for (qsizetype i = 0; i < 2; ++i) {
        const ImageRequest request = awkwardRequests().at(i);
        const QStringList arguments = lines.mid(15 * i, 15);
        QCOMPARE(arguments.constFirst(),
                 QString(u"https://cvm."_s + request.place.region + u".tencentcloudapi.com/"_s));
        for (const QString &header :
             {QString(u"X-TC-Region: "_s + request.place.region), u"X-TC-Timestamp: 17"_s,
              u"Authorization: TC3 x"_s, u"X-TC-Action: DescribeImages"_s,
              u"X-TC-Version: 2017-03-12"_s, u"Content-Type: application/json"_s})
            QVERIFY2(arguments.contains(header), qPrintable(header));
        QCOMPARE(QJsonDocument::fromJson(arguments.constLast().toUtf8()).object(),
                 (QJsonObject {{u"ImageIds"_s, QJsonArray::fromStringList(request.imageIds)},
                               {u"Limit"_s, request.limit}}));
    }
}

void RequestCodeTest::noSecretIsInTheText()
{
    qputenv("TENCENTCLOUD_SECRET_KEY", "exampleSecretKeyOfATest");
    const auto unset = qScopeGuard([] { qunsetenv("TENCENTCLOUD_SECRET_KEY"); });
    QString texts = requestsAsCurl(awkwardRequests());
    for (const Sdk sdk : {Sdk::Cpp, Sdk::Go, Sdk::Python, Sdk::Node})
        texts += requestsAsProgram(sdk, awkwardRequests());
    QVERIFY(!texts.contains(u"exampleSecretKeyOfATest"_s));
}

QTEST_GUILESS_MAIN(RequestCodeTest)
#include "tst_requestcode.moc"
